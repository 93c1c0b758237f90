using System.Globalization;
using System.Text;
using Bizproc.Compatibility;
using Bizproc.Generators.Tests.Pages;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>The places and messages of BZP08xx. What harms is shown with the emulator, in the folder Compatibility.</summary>
public class CompatibilityRuleTests
{
    private const string Class = "[BizprocRobot(\"r\", Name = \"R\")] public partial class R";

    [Theory]
    [InlineData("\"p\": { \"type\": \"string\" }", "[{|BZP0804:BizprocRobot(\"r\", Name = \"R\")|}] public partial class R;")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [BizprocProperty({|BZP0804:\"P\"|}, Name = \"P\")] public string? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\")] public string? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [{|BZP0805:BizprocProperty(\"p\", Name = \"P\")|}] public int? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"int\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\", Type = {|BZP0805:\"date\"|})] public string? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"int\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\")] public double? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\", \"multiple\": true }", Class + " { [{|BZP0806:BizprocProperty(\"p\", Name = \"P\")|}] public string? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\", Required = {|BZP0807:true|})] public string P { get; init; } = \"\"; }")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [{|BZP0807:BizprocProperty(\"p\", Name = \"P\")|}] public required string P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\", \"required\": true }", Class + " { [BizprocProperty(\"p\", Name = \"P\")] public required string P { get; init; } }")]
    [InlineData("\"old\": { \"type\": \"string\", \"required\": true }", Class + " { [BizprocProperty(\"p\", Name = \"P\"), BizprocFormerKey(\"old\")] public required string P { get; init; } }")]
    [InlineData("\"old\": { \"type\": \"string\" }", Class + " { [{|BZP0807:BizprocProperty(\"p\", Name = \"P\")|}, BizprocFormerKey(\"old\")] public required string P { get; init; } }")]
    [InlineData("\"old\": { \"type\": \"string\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\"), BizprocFormerKey(\"old\")] public string? P { get; init; } }")]
    [InlineData("", Class + " { [{|BZP0807:BizprocProperty(\"p\", Name = \"P\")|}] public required string P { get; init; } }")]
    [InlineData("", Class + " { [BizprocProperty(\"p\", Name = \"P\", Default = \"d\")] public required string P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"select\", \"options\": [\"A\", \"B\"] }", Class + " { [{|BZP0808:BizprocProperty(\"p\", Name = \"P\")|}] public O? P { get; init; } } public enum O { A, C }")]
    [InlineData("\"p\": { \"type\": \"string\", \"default\": [\"a\"] }", Class + " { [BizprocProperty(\"p\", Name = \"P\", Default = {|BZP0809:\"b\"|})] public string? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\", \"default\": [\"a\"] }", Class + " { [{|BZP0809:BizprocProperty(\"p\", Name = \"P\")|}] public string? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\", \"default\": [\"a\"] }", Class + " { [BizprocProperty(\"p\", Name = \"P\", Default = \"a\")] public string? P { get; init; } }")]
    [InlineData("\"old\": { \"type\": \"string\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\"), {|BZP0805:BizprocFormerKey(\"old\")|}] public int? P { get; init; } }")]
    [InlineData("\"old\": { \"type\": \"string\" }", Class + " { [BizprocProperty(\"p\", Name = \"P\"), BizprocFormerKey({|BZP0804:\"Old\"|})] public string? P { get; init; } }")]
    public Task A_changed_property_is_reported_at_its_place(string before, string source) => RuleVerifier.VerifyWithBaselineAsync(File("no", before), source);

    [Theory]
    [InlineData("\"p\": { \"type\": \"string\" }", "[{|BZP0810:{|BZP0812:BizprocRobot(\"r\", Name = \"R\")|}|}] public partial class R;")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [BizprocReturnProperty({|BZP0810:\"P\"|}, Name = \"P\")] public string? P { get; set; } }")]
    [InlineData("\"p\": { \"type\": \"int\" }", Class + " { [{|BZP0811:BizprocReturnProperty(\"p\", Name = \"P\")|}] public string? P { get; set; } }")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [BizprocReturnProperty(\"p\", Name = \"P\")] public int? P { get; set; } }")]
    [InlineData("\"p\": { \"type\": \"string\" }", Class + " { [{|BZP0811:BizprocReturnProperty(\"p\", Name = \"P\")|}] public string[] P { get; set; } = []; }")]
    [InlineData("", "[BizprocRobot(\"r\", Name = \"R\", Subscription = {|BZP0812:SubscriptionMode.DesignerDecides|})] public partial class R;")]
    [InlineData("\"old\": { \"type\": \"int\" }", Class + " { [BizprocReturnProperty(\"p\", Name = \"P\"), {|BZP0811:BizprocFormerKey(\"old\")|}] public string? P { get; set; } }")]
    public Task A_changed_result_is_reported_at_its_place(string before, string source) => RuleVerifier.VerifyWithBaselineAsync(File("yes", "", before), source);

    [Fact]
    public Task Another_kind_is_reported_at_the_code() => RuleVerifier.VerifyWithBaselineAsync(File("no", ""), "[BizprocActivity({|BZP0803:\"r\"|}, Name = \"R\")] public partial class R;");

    [Fact]
    public Task A_narrower_filter_is_reported_at_the_attribute() => RuleVerifier.VerifyWithBaselineAsync(
        File("no", ""), "[{|BZP0813:BizprocRobot(\"r\", Name = \"R\")|}, BizprocInclude(DocumentKind.Deal)] public partial class R;");

    [Fact]
    public Task A_removed_class_is_reported_in_the_baseline() => RuleVerifier.VerifyWithBaselineAsync(
        """
        {
          "schema": 1,
          "actions": [
            {
              {|BZP0802:"code": "gone",|}
              "kind": "robot", "waits": "no"
            }
          ]
        }
        """,
        "[BizprocRobot(\"Gone\", Name = \"R\")] public partial class R;");

    [Fact]
    public Task Both_registrations_of_a_class_are_compared_and_a_property_of_a_base_is_reported_at_the_class() => RuleVerifier.VerifyWithBaselineAsync(
        """
        { "schema": 1, "actions": [
          { "code": "a", "kind": "activity", "waits": "no", "properties": { "p": { "type": "string" } } },
          { "code": "r", "kind": "robot", "waits": "no", "properties": { "p": { "type": "string" } } } ] }
        """,
        "[{|BZP0805:{|BZP0805:BizprocActivity(\"a\", Name = \"R\")|}|}, BizprocRobot(\"r\")] public partial class R : Base;",
        "public class Base { [BizprocProperty(\"p\", Name = \"P\")] public int? P { get; init; } }");

    [Theory]
    [InlineData("\"p\": { \"type\": \"string\" }", "[BizprocRobot(\"n\", Name = \"R\"), {|BZP0804:BizprocFormerCode(\"r\")|}] public partial class R;")]
    [InlineData("\"p\": { \"type\": \"string\" }", "[BizprocRobot(\"n\", Name = \"R\"), BizprocFormerCode(\"r\")] public partial class R { [{|BZP0805:BizprocProperty(\"p\", Name = \"P\")|}] public int? P { get; init; } }")]
    [InlineData("\"p\": { \"type\": \"string\" }", "[BizprocRobot(\"n\", Name = \"R\"), BizprocFormerCode(\"r\")] public partial class R { [BizprocProperty(\"p\", Name = \"P\")] public string? P { get; init; } }")]
    [InlineData("", "[BizprocActivity(\"n\", Name = \"R\"), BizprocFormerCode({|BZP0803:\"r\"|})] public partial class R;")]
    [InlineData("", "[BizprocActivity(\"n\", Name = \"R\"), BizprocFormerCode(\"r\", Kind = ActionKind.Robot)] public partial class R;")]
    [InlineData("", "[BizprocRobot(\"n\", Name = \"R\"), {|BZP0813:BizprocFormerCode(\"r\")|}, BizprocInclude(DocumentKind.Deal)] public partial class R;")]
    public Task A_former_code_is_compared_as_a_code_of_today(string before, string source) => RuleVerifier.VerifyWithBaselineAsync(File("no", before), source);

    [Fact]
    public Task Rules_can_be_turned_off_where_they_report() => RuleVerifier.VerifyWithBaselineAsync(
        File("no", "\"p\": { \"type\": \"string\" }"), "#pragma warning disable BZP0804\n[BizprocRobot(\"r\", Name = \"R\")] public partial class R;");

    [Fact]
    public Task A_property_that_is_being_written_is_not_gone() => RuleVerifier.VerifyWithBaselineAsync(
        File("no", "\"p\": { \"type\": \"string\" }"), Class + " { [BizprocProperty(\"p\", Name = \"P\")] public object? {|BZP0305:P|} { get; init; } }");

    [Theory]
    [InlineData("{ \"schema\": 1 }", 1, "its list \"actions\" is missing")]
    [InlineData("{\n \"schema\": 2,\n \"actions\": [] }", 2, "a later version of Bizproc wrote it, with \"schema\": 2; update the package in this project")]
    public async Task An_unreadable_baseline_is_one_warning_at_its_line(string baseline, int line, string reason)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync("[BizprocRobot(\"r\", Name = \"R\", Description = \"D\")] public partial class R;", baseline));

        Assert.Equal($"The baseline cannot be used, so no change is checked: {reason}", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal((Baseline.FileName, line - 1), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Without_a_baseline_no_rule_speaks() =>
        Assert.Empty(await AnalyzeAsync("[BizprocRobot(\"r\", Name = \"R\", Description = \"D\")] public partial class R;", baseline: null));

    [Fact]
    public async Task The_message_says_what_happened_what_is_lost_and_what_to_do()
    {
        var diagnostic = Assert.Single(await AnalyzeAsync("[BizprocRobot(\"r\", Name = \"R\", Description = \"D\")] public partial class R;", File("no", "\"p\": { \"type\": \"string\" }")));

        Assert.Equal(
            "Property 'p' of 'r' is gone: saved steps lose the value that customers entered; put [BizprocFormerKey(\"p\")] on the property that was renamed, or keep it, and mark it [Obsolete]",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    /// <summary>A key that nobody has written is still one that can be written.</summary>
    [Theory]
    [InlineData("[BizprocProperty(\"p\", Name = \"P\")]")]
    [InlineData("[BizprocProperty(Name = \"P\")]")]
    public async Task The_advice_for_a_key_in_another_case_fits_a_written_and_an_implied_key(string attribute)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync($"{Class} {{ {attribute} public string? P {{ get; init; }} }}", File("no", "\"P\": { \"type\": \"string\" }")), static each => each.Id == "BZP0804");

        Assert.EndsWith("; write the key \"P\" in its attribute, because 'p' is another one for the portal", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string File(string waits, string properties, string results = "") => new StringBuilder()
        .Append("{ \"schema\": 1, \"actions\": [ { \"code\": \"r\", \"kind\": \"robot\", \"waits\": \"").Append(waits)
        .Append("\", \"properties\": {").Append(properties).Append("}, \"results\": {").Append(results).Append("} } ] }").ToString();

    private static async Task<Diagnostic[]> AnalyzeAsync(string source, string? baseline) =>
        [.. (await PageExample.CompileAsync(source, TestContext.Current.CancellationToken, baseline)).Diagnostics];
}
