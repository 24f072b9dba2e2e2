import TreatyJSON
import TreatyTime

extension String: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> String? { try input.string() }
    public func encode(to output: inout JSONWriter) { output.string(self) }
    public func encode(as name: StaticString, to output: inout JSONWriter) { output.member(name, self) }
}

extension Int64: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? { try input.integer() }
    public func encode(to output: inout JSONWriter) { output.integer(self) }
    public func encode(as name: StaticString, to output: inout JSONWriter) { output.member(name, self) }
}

extension Double: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Double? { try input.number() }
    public func encode(to output: inout JSONWriter) { output.double(self) }
}

extension Bool: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Bool? { try input.boolean() }
    public func encode(to output: inout JSONWriter) { output.boolean(self) }
    public func encode(as name: StaticString, to output: inout JSONWriter) { output.member(name, self) }
}

extension CalendarDate: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> CalendarDate? {
        try input.date()
    }
    public func encode(to output: inout JSONWriter) { output.plainString(Self.count) { write(to: &$0) } }
    public func encode(as name: StaticString, to output: inout JSONWriter) {
        output.plainMember(name, Self.count) { write(to: &$0) }
    }
}

extension DateTime: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> DateTime? {
        try input.dateTime()
    }
    public func encode(to output: inout JSONWriter) { output.plainString(count) { write(to: &$0) } }
    public func encode(as name: StaticString, to output: inout JSONWriter) {
        output.plainMember(name, count) { write(to: &$0) }
    }
}

extension JSONValue: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> JSONValue? {
        try input.anyValue()
    }
    public func encode(to output: inout JSONWriter) { output.value(self) }
}

extension JSONObject: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> JSONObject? {
        try input.anyObject()
    }
    public func encode(to output: inout JSONWriter) { output.value(.object(self)) }
}

extension JSONNumber: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> JSONNumber? {
        try input.decimal()
    }
    public func encode(to output: inout JSONWriter) { output.number(self) }
}

extension JSONNull: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> JSONNull? { try input.null() }
    public func encode(to output: inout JSONWriter) { output.null() }
}

extension Array: ContractValue where Element: ContractValue {
    @inlinable
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> [Element]? {
        try input.array { (input: inout InstanceReader) throws(JSONSyntaxError) -> Element? in
            try Element.decode(&input)
        }
    }

    @inlinable
    public func encode(to output: inout JSONWriter) {
        output.beginArray()
        for element in self { element.encode(to: &output) }
        output.endArray()
    }
}
