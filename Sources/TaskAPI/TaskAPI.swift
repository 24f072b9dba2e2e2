// Everything in this module is generated from the package's api.yaml by TreatyPlugin: types, decoding and validation,
// operations, the protocol APIHandlers, the docs page. `swift build` writes it below
// .build/plugins/outputs/treaty/TaskAPI. To change it, edit api.yaml.
