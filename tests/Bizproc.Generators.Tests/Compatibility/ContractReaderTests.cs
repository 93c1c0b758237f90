using Bizproc.Compatibility;
using Bizproc.Generators.Tests.Payload;
using Bizproc.Generators.Tests.RoundTrip;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The contract of a declaration, read from the text of generated code.</summary>
public sealed class ContractReaderTests
{
    [Fact]
    public void Everything_on_which_saved_workflows_depend_is_read()
    {
        using var emitted = new EmittedActions(
            """
            [BizprocActivity("a \"quoted\"", Name = "A", Subscription = SubscriptionMode.DesignerDecides)]
            [BizprocRobot("r")]
            [BizprocInclude(DocumentKind.SmartProcess, Slot = "parcels")]
            [BizprocExclude(PortalEdition.Box)]
            public sealed partial class Act
            {
                [BizprocProperty("z", Name = "Z", Type = PropertyType.Select, Slot = "kinds"), BizprocFormerKey("y")] public string? Z { get; init; }
                [BizprocProperty("m", Name = "M", Default = new object[] { 1, 2 })] public int[] M { get; init; } = [];
                [BizprocProperty("c", Name = "C", Default = Choice.Two)] public required Choice C { get; init; }
                [BizprocReturnProperty("r", Name = "R")] public DateOnly? R { get; set; }
            }

            public enum Choice { [BizprocOption("two\n")] Two, One }
            """);

        var contracts = ContractReader.Read(LoadedAction.Of(emitted.TypeOf("Act")).Text);

        Assert.Equal([(ActionContract.Activity, "a \"quoted\""), (ActionContract.Robot, "r")], contracts.Select(static contract => (contract.Kind, contract.Code)));
        Assert.Equal(
            """
            {
              "schema": 1,
              "actions": [
                {
                  "code": "r",
                  "kind": "robot",
                  "waits": "designer",
                  "include": [
                    ["crm", "Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic", "DYNAMIC_{parcels}"]
                  ],
                  "exclude": [
                    "box"
                  ],
                  "properties": {
                    "c": { "type": "select", "required": true, "options": ["One", "two\u000a"], "default": ["two\u000a"] },
                    "m": { "type": "int", "multiple": true, "default": ["1", "2"] },
                    "y": { "type": "select", "portalOptions": true },
                    "z": { "type": "select", "formerKeys": ["y"], "portalOptions": true }
                  },
                  "results": {
                    "r": { "type": "date" }
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            BaselineWriter.Write([contracts[1]]));
    }

    [Theory]
    [InlineData("[BizprocFormerKey(\"sum\")]", false)]
    [InlineData("[BizprocFormerKey(\"other\"), BizprocFormerKey(\"sum\")]", false)]
    [InlineData("[BizprocFormerKey(\"other\")]", true)]
    public void A_new_required_property_hurts_nobody_if_the_baseline_has_its_former_key(string attributes, bool isHarmful)
    {
        const string sum = """[BizprocProperty("sum", Name = "Sum")] public required int Sum { get; init; }""";
        const string total = """[BizprocProperty("total", Name = "Total")] public required int Total { get; init; }""";
        string kept = isHarmful ? sum : "";

        var changes = ContractComparison.Compare(Read(sum), Read($"{attributes} {total} {kept}"));

        Assert.Equal(isHarmful, changes.Any(static change => change.IsHarmful));
        Assert.Equal(isHarmful, changes.Any(static change => change.Kind == ChangeKind.DemandedValue));
    }

    [Theory]
    [InlineData("""[BizprocProperty("days", Name = "Days")] public string? Days { get; init; }""", """[BizprocFormerKey("days"), BizprocProperty("dayx", Name = "Days")] public required string Dayx { get; init; }""", "leave it optional, and handle an empty value as before")]
    [InlineData("""[BizprocProperty("x", Name = "X", Default = 5)] public int? X { get; init; }""", """[BizprocFormerKey("x"), BizprocProperty("y", Name = "X")] public int? Y { get; init; }""", "keep the key 'x', because a property with a default cannot have another one and read it: its own default would always count")]
    public void The_advice_for_a_renamed_property_names_no_default(string before, string now, string remedy)
    {
        var change = Assert.Single(ContractComparison.Compare(Read(before), Read(now)), static change => change.IsHarmful);

        Assert.Equal(remedy, change.Remedy);
    }

    private static ActionContract Read(string members)
    {
        using var emitted = new EmittedActions($$"""
            [BizprocActivity("a", Name = "A")]
            public sealed partial class Act { {{members}} }
            """);
        return ContractReader.Read(LoadedAction.Of(emitted.TypeOf("Act")).Text)[0];
    }
}
