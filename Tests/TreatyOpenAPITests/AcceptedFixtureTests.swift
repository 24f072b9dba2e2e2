import Testing
import TreatyOpenAPI
import TreatyYAML

@Suite struct AcceptedFixtureTests {
    private func document() throws -> Document {
        let (document, findings) = load(TestFiles.fixtures + "/accepted/tasks.yaml")
        #expect(printed(findings) == "")
        return try #require(document)
    }

    @Test func operationsStandInFileOrder() throws {
        let document = try document()
        #expect(document.operations.map(\.operationID) == ["getHealth", "listTasks", "createTask"])
        #expect(document.operations.map(\.location.description).first == "tasks.yaml:16:5")
        #expect(document.operations[1].path.segments == [.literal("api"), .parameter("user_id"), .literal("tasks")])
        #expect(document.info.licenseIdentifier == "Apache-2.0")
    }

    @Test func parametersOfThePathItemAreMerged() throws {
        let document = try document()
        let list = document.operations[1]
        #expect(list.parameters.map(\.name) == ["user_id", "limit"])
        #expect(list.parameters[0].componentName == "UserID")
        #expect(list.parameters[0].schema?.minimum == ExactNumber(1))
        #expect(list.subjectParameter?.name == "user_id")
        #expect(list.parameters[1].style == "form")
        #expect(list.parameters[1].explode)
        // The operation's own takes the place of the path item's.
        let create = document.operations[2]
        #expect(create.parameters.map(\.name) == ["user_id"])
        #expect(create.parameters[0].schema?.minimum == nil)
    }

    @Test func securityIsTheEffectiveOne() throws {
        let document = try document()
        #expect(document.operations.map(\.isSecured) == [false, true, true])
        #expect(document.operations[1].security.map { $0.schemes.map(\.name) } == [["bearer"]])
        #expect(document.components.securitySchemes[0].value.isBearer)
    }

    @Test func responsesKeepTheirComponentsNames() throws {
        let create = try document().operations[2]
        #expect(create.responses.map(\.status) == [.code(201), .code(400), .code(401), .code(403)])
        #expect(create.responses[1].response.componentName == "BadRequest")
        #expect(create.responses[1].description == "Something in the request is wrong.")
        #expect(try document().operations[1].responses[1].description == "The limit is wrong.")
        #expect(create.responses[1].content[0].name == "application/problem+json")
        #expect(create.responses[0].headers.map(\.name) == ["Location"])
        #expect(create.requestBody?.content[0].examples[0].value?["title"]?.string == "Buy milk")
    }

    @Test func schemasAreOneInstanceEach() throws {
        let document = try document()
        let task = try #require(document.components.schema("Task"))
        let body = try #require(document.operations[2].requestBody?.content[0].schema)
        #expect(body.reference?.target === task)
        #expect(body.reference?.componentName == "Task")
        #expect(task.property("parts")?.schema.items?.dereferenced === task)
        #expect(task.properties.map(\.name) == ["id", "title", "priority", "parts"])
        #expect(task.pointer == "/components/schemas/Task")
        #expect(task.additionalProperties?.booleanValue == false)
        let priority = try #require(task.property("priority")?.schema)
        #expect(priority.isNullable)
        #expect(priority.valueTypes == [.string])
        #expect(priority.enumValues?.count == 3)
        #expect(priority.defaultValue?.isNull == true)
        #expect(task.property("title")?.schema.maxLength == 255)
        #expect(task.property("title")?.schema.location(of: "pattern").line == task.property("title")?.location.line)
    }

    @Test func otherFilesAreRead() throws {
        let document = try document()
        let errors = try #require(document.components.schema("Problem")?.property("errors")?.schema.dereferenced)
        #expect(errors.types == [.array])
        #expect(errors.location.file == "shared/errors.yaml")
        let item = try #require(errors.items?.dereferenced)
        #expect(item.property("detail")?.schema.dereferenced.minLength == 1)
        // Back in the first file it is the same schema, not a second one.
        #expect(item.property("task")?.schema.dereferenced === document.components.schema("Task"))
    }
}
