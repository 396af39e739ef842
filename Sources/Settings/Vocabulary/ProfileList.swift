/// The list of profiles as the reader finds it: a fault in one leaves the others usable.
struct ProfileList: Sendable {
    /// The profiles without a fault.
    var usable: [Profile] = []
    /// The others.
    var faulty: [FaultyProfile] = []
}

extension Form<ProfileList> {
    /// The list of profiles, whose names are unique and not the built-in one's.
    static let profiles: Form = {
        let profile = ProfileKeys.form
        return Form(
            schema: ["type": "array", "items": profile.schema],
            read: { node, reading in
                guard let nodes = node.elements else {
                    reading.fault("must be a list in square brackets, not \(node.kind)", at: node)
                    return nil
                }
                var list = ProfileList()
                var places: [String: Int] = [:]
                for (index, node) in nodes.enumerated() {
                    let earlier = reading.problems.count
                    let value = reading.inside(index: index) { reading in
                        let value = profile.read(node, &reading)
                        checkName(value, node, index, &places, &reading)
                        return value
                    }
                    let faults = reading.problems[earlier...].filter { $0.severity == .error }
                    if let value, faults.isEmpty {
                        list.usable.append(value)
                    } else {
                        list.faulty.append(
                            FaultyProfile(
                                index: index, name: node["name"]?.value.text, readable: value ?? Profile(name: ""),
                                problems: faults))
                    }
                }
                return list
            },
            write: { .array($0.usable.map(profile.write)) }
        )
    }()

    private static func checkName(
        _ profile: Profile?, _ node: JSONNode, _ index: Int, _ places: inout [String: Int], _ reading: inout Reading
    ) {
        guard let name = profile?.name, !name.isEmpty else { return }
        if name == Profile.sandbox.name {
            reading.inside(key: "name") { reading in
                let other = "\"\(name) 2\""
                reading.fault("is the built-in sandbox's; use another, such as \(other)", at: node["name"] ?? node)
            }
            return
        }
        if let first = places[name] {
            reading.inside(key: "name") { reading in
                reading.fault("must be unique; profiles[\(first)] has the same", at: node["name"] ?? node)
            }
        } else {
            places[name] = index
        }
    }
}
