using System.Globalization;
using Bizproc.Compatibility;
using Bizproc.Protocol;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The file, as the tool writes it and as people leave it.</summary>
public sealed class BaselineFileTests
{
    private static readonly ActionContract[] Actions =
    [
        new(ActionContract.Robot, "b")
        {
            Waits = WaitMode.Designer,
            Properties =
            [
                new("z", "string") { Default = ["\"\\\n\u2028 é"] },
                new("a", "select") { IsMultiple = true, IsRequired = true, Options = ["one", "two"], FormerKeys = ["b", "c"], HasPortalOptions = true },
            ],
            Returns = [new("r", "int")],
            Includes = [FilterRule.ForDocument("crm", "CCrmDocumentDeal"), FilterRule.ForEdition("box")],
            Excludes = [FilterRule.ForDocument("lists")],
        },
        new(ActionContract.Activity, "a") { Waits = WaitMode.Yes },
    ];

    private const int Seed = 20_261_129;

    private const string Written = """
        {
          "schema": 1,
          "actions": [
            {
              "code": "a",
              "kind": "activity",
              "waits": "yes",
              "properties": {},
              "results": {}
            },
            {
              "code": "b",
              "kind": "robot",
              "waits": "designer",
              "include": [
                ["crm", "CCrmDocumentDeal"],
                "box"
              ],
              "exclude": [
                ["lists"]
              ],
              "properties": {
                "a": { "type": "select", "multiple": true, "required": true, "formerKeys": ["b", "c"], "portalOptions": true, "options": ["one", "two"] },
                "z": { "type": "string", "default": ["\"\\\u000a\u2028 é"] }
              },
              "results": {
                "r": { "type": "int" }
              }
            }
          ]
        }

        """;

    [Fact]
    public void The_file_is_sorted_with_a_line_for_each_property() => Assert.Equal(Written.ReplaceLineEndings("\n"), BaselineWriter.Write(Actions));

    [Fact]
    public void What_is_written_is_read_as_no_change()
    {
        var baseline = BaselineReader.Read(Written);

        Assert.Null(baseline.Fault);
        Assert.Empty(ContractComparison.Compare(baseline.Actions, Actions));
        Assert.Empty(ContractComparison.Compare(Actions, baseline.Actions));
        Assert.Equal(Written.ReplaceLineEndings("\n"), BaselineWriter.Write(baseline.Actions));
        Assert.Equal([5, 12], baseline.Actions.Select(static action => action.Line));
        Assert.Equal([23, 24], baseline.Actions[1].Properties.Select(static property => property.Line));
    }

    [Fact]
    public void A_file_without_actions_is_read()
    {
        Assert.Empty(BaselineReader.Read(BaselineWriter.Write([])).Actions);
        Assert.Null(BaselineReader.Read(BaselineWriter.Write([])).Fault);
    }

    [Theory]
    [InlineData("", 1, "it is empty")]
    [InlineData("\n\n", 1, "it is empty")]
    [InlineData("{\n\n", 3, "a name in quotes is expected here")]
    [InlineData("[]", 1, "it is not an object")]
    [InlineData("{}", 1, "its member \"schema\" with the version of the format is missing")]
    [InlineData("{\"schema\":\"1\"}", 1, "\"schema\" must be a number")]
    [InlineData("{\"schema\":1,\"actions\":[],\n\"actions\":[]}", 2, "\"actions\" stands there twice")]
    [InlineData("{\"schema\":1,\"Actions\":[]}", 1, "\"Actions\" must be written \"actions\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\n\"Properties\":{}}]}", 2, "\"Properties\" of 'a' must be written \"properties\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"properties\":{},\n\"properties\":{}}]}", 2, "\"properties\" of 'a' stands there twice")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\n\"results\":[]}]}", 2, "\"results\" of 'a' must be an object")]
    [InlineData("{\"schema\":1,\"actions\":[\n{\"code\":\"a\",\"kind\":\"activity\"}]}", 2, "\"waits\" of 'a' must be \"yes\", \"no\" or \"designer\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"activity\",\n\"waits\":\"Yes\"}]}", 2, "\"waits\" of 'a' must be \"yes\", \"no\" or \"designer\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"activity\",\n\"waits\":true}]}", 2, "\"waits\" of 'a' must be \"yes\", \"no\" or \"designer\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\n\"include\":{}}]}", 2, "\"include\" of 'a' must be a list")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"properties\":{\"p\":{\"type\":\"int\",\n\"multiple\":\"Y\"}}}]}", 2, "\"multiple\" of 'p' of 'a' must be true or false")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"properties\":{\"p\":{\"type\":\"int\",\n\"options\":{}}}}]}", 2, "\"options\" of 'p' of 'a' must be a list of texts")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"results\":{\"p\":{\"type\":\"int\",\n\"default\":[1]}}}]}", 2, "\"default\" of 'p' of 'a' must be a list of texts")]
    [InlineData("{\n\"schema\":0,\"actions\":[]}", 2, "\"schema\" is 0, and no version had this number")]
    [InlineData("{\n\"schema\":1.5,\"actions\":[]}", 2, "\"schema\" is 1.5, and no version had this number")]
    [InlineData("{\n\n\"schema\":7}", 3, "a later version of Bizproc wrote it, with \"schema\": 7; update the package in this project")]
    [InlineData("{\"schema\":1,\"actions\":{}}", 1, "its list \"actions\" is missing")]
    [InlineData("{\"schema\":1,\n\"actions\":[\n{}]}", 3, "an action has no \"code\"")]
    [InlineData("{\"schema\":1,\n\"actions\":[\n7]}", 3, "an action has no \"code\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\n\"kind\":\"b\"}]}", 2, "\"kind\" of 'a' must be \"activity\" or \"robot\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\"},\n{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\"}]}", 2, "'a' stands there twice")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"properties\":{\"p\":\n{}}}]}", 2, "'p' of 'a' has no \"type\"")]
    [InlineData("{\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"properties\":{\"p\":{\"type\":\"int\"},\n\"p\":{\"type\":\"int\"}}}]}", 2, "'p' of 'a' stands there twice")]
    [InlineData("{\n  \"schema\": 1,\n<<<<<<< HEAD\n=======\n>>>>>>> b\n}", 3, "it has the marks of a merge conflict")]
    [InlineData("{\n  \"schema\": 1,\n  \"actions\": []\n>>>>>>> b\n}", 4, "it has the marks of a merge conflict")]
    [InlineData("{\"schema\":1,\n\"actions\":[],}", 2, "a name in quotes is expected here")]
    [InlineData("{\"schema\":1\n\"actions\":[]}", 2, "a comma or '}' is expected here")]
    [InlineData("{\"schema\":1,\"actions\":[\n1 2]}", 2, "a comma or ']' is expected here")]
    [InlineData("{\"schema\" 1}", 1, "a colon is missing after \"schema\"")]
    [InlineData("{\"schema\":\nyes}", 2, "a value is expected here")]
    [InlineData("{\"schema\":\n\"a", 2, "a text does not end on its line")]
    [InlineData("{\"a\":\n\"\\x\"}", 2, "a text has a backslash that begins nothing")]
    [InlineData("{\"a\":\n\"\\u12\"}", 2, "a text has a backslash that begins nothing")]
    [InlineData("{\"a\":\n\"\\{Slot:a}\"}", 2, "a text has a backslash that begins nothing")]
    [InlineData("{}\n{}", 2, "text follows after the end of the JSON")]
    public void A_fault_is_told_with_its_line(string text, int line, string reason)
    {
        var baseline = BaselineReader.Read(text);

        Assert.Equal(new TextFault(line, reason), baseline.Fault);
        Assert.Empty(baseline.Actions);
    }

    [Fact]
    public void A_file_that_is_nested_too_deep_or_too_long_is_refused()
    {
        Assert.Equal("lists and objects are nested deeper than 16 times", BaselineReader.Read(new string('[', 100_000)).Fault?.Reason);
        Assert.Equal("it has more than 4194304 characters", BaselineReader.Read(new string(' ', BaselineReader.MaxLength + 1)).Fault?.Reason);
        Assert.Equal("it is empty", BaselineReader.Read(new string(' ', BaselineReader.MaxLength)).Fault?.Reason);
    }

    [Fact]
    public void Unknown_members_blanks_and_a_byte_order_mark_are_allowed() => Assert.Equal(
        "a",
        Assert.Single(BaselineReader.Read("\uFEFF { \"comment\" : [ 1, null, false, { } ] ,\r\n\t\"schema\":1,\"actions\":[{\"code\":\"a\",\"kind\":\"robot\",\"waits\":\"no\",\"since\":2.5e3}]} \n").Actions).Code);

    [Fact]
    public void A_mutilated_file_is_read_or_has_a_fault_and_never_fails()
    {
        string[] inserted = ["", "{", "}", "[", "\"", "\\", ",", ":", "\n", "\0", "<<<<<<<", "1e", "nul"];
        string text = BaselineWriter.Write(Actions);
        var random = new Random(Seed);
        for (int i = 0; i < 5_000; i++)
        {
            int at = random.Next(text.Length);
            string broken = text.Remove(at, random.Next(Math.Min(20, text.Length - at))).Insert(at, inserted[random.Next(inserted.Length)]);

            var baseline = BaselineReader.Read(broken);

            if (baseline.Fault is { } fault) Assert.InRange(fault.Line, 1, broken.Count(static c => c == '\n') + 1);
            else Assert.NotNull(BaselineWriter.Write(baseline.Actions));
        }
    }

    [Fact]
    public void Ten_thousand_actions_are_read()
    {
        string text = BaselineWriter.Write(Enumerable.Range(0, 10_000).Select(static i => new ActionContract(ActionContract.Robot, $"a{i.ToString(CultureInfo.InvariantCulture)}") { Properties = [new("p", "string")] }));

        var baseline = BaselineReader.Read(text);

        Assert.Equal(10_000, baseline.Actions.Count);
        Assert.NotNull(baseline.Find("a9999"));
    }
}
