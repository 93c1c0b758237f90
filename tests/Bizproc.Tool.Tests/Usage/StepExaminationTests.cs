using System.Text.Json;
using System.Text.RegularExpressions;
using Bizproc.Compatibility;
using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Commands.Usage.Templates;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Tests.Usage;

/// <summary>Each kind of change at its borders, with a step that uses what changed and one that does not.</summary>
public sealed class StepExaminationTests
{
    private const string NoResults = """{}""";
    private const string Printing = """{"type":"string"}""";

    [Theory]
    [InlineData("""{"type":"int"}""", null, """{"sum":"5"}""", "valueLost")]
    [InlineData("""{"type":"int"}""", null, """{"sum":"0"}""", "valueLost")]
    [InlineData("""{"type":"int"}""", null, """{"sum":""}""", "")]
    [InlineData("""{"type":"int"}""", null, """{"sum":[]}""", "")]
    [InlineData("""{"type":"int"}""", null, """{"SUM":"5"}""", "")]
    [InlineData("""{"type":"string"}""", """{"type":"int"}""", """{"sum":"-5"}""", "")]
    [InlineData("""{"type":"string"}""", """{"type":"int"}""", """{"sum":"1.5"}""", "valueUnfit")]
    [InlineData("""{"type":"string"}""", """{"type":"double"}""", """{"sum":"1.5"}""", "")]
    [InlineData("""{"type":"string"}""", """{"type":"int"}""", """{"sum":"{=Document:ID}"}""", "valueUnfit?")]
    [InlineData("""{"type":"string"}""", """{"type":"date"}""", """{"sum":"01.05.2026"}""", "valueUnfit?")]
    [InlineData("""{"type":"string"}""", """{"type":"select","options":["a"]}""", """{"sum":"a"}""", "")]
    [InlineData("""{"type":"string"}""", """{"type":"select","options":["a"]}""", """{"sum":"A"}""", "valueUnfit")]
    [InlineData("""{"type":"string"}""", """{"type":"int"}""", """{}""", "")]
    [InlineData("""{"type":"string","multiple":true}""", """{"type":"string"}""", """{"sum":["a","b"]}""", "valuesLost")]
    [InlineData("""{"type":"string","multiple":true}""", """{"type":"string"}""", """{"sum":["a",""]}""", "")]
    [InlineData("""{"type":"string","multiple":true}""", """{"type":"string"}""", """{"sum":"{=Document:LIST}"}""", "valuesLost?")]
    [InlineData("""{"type":"select","options":["a","b"]}""", """{"type":"select","options":["a"]}""", """{"sum":"b"}""", "optionGone")]
    [InlineData("""{"type":"select","options":["a","b"]}""", """{"type":"select","options":["a"]}""", """{"sum":["a","b"]}""", "optionGone")]
    [InlineData("""{"type":"select","options":["a","b"]}""", """{"type":"select","options":["a"]}""", """{"sum":"a"}""", "")]
    [InlineData("""{"type":"select","options":["a","b"]}""", """{"type":"select","options":["a"]}""", """{"sum":"{=Variable:x}"}""", "optionGone?")]
    [InlineData("""{"type":"select","portalOptions":true}""", """{"type":"select","options":["a"]}""", """{"sum":"a"}""", "")]
    [InlineData("""{"type":"select","portalOptions":true}""", """{"type":"select","options":["a"]}""", """{"sum":"7"}""", "optionGone")]
    [InlineData("""{"type":"string"}""", """{"type":"string","required":true}""", """{"sum":""}""", "valueMissing")]
    [InlineData("""{"type":"string"}""", """{"type":"string","required":true}""", """{}""", "valueMissing")]
    [InlineData("""{"type":"string"}""", """{"type":"string","required":true}""", """{"sum":"0"}""", "")]
    [InlineData("""{"type":"string"}""", """{"type":"string","required":true}""", """{"sum":"={=Document:A}"}""", "valueMissing?")]
    [InlineData("""{"type":"string","default":["x"]}""", """{"type":"string","required":true,"default":["x"]}""", """{"sum":""}""", "valueMissing")]
    [InlineData("""{"type":"string","default":["x"]}""", """{"type":"string","required":true,"default":["x"]}""", """{}""", "")]
    [InlineData("""{"type":"string","default":["x"]}""", """{"type":"string","default":["y"]}""", """{}""", "defaultChanged")]
    [InlineData("""{"type":"string","default":["x"]}""", """{"type":"string","default":["y"]}""", """{"sum":""}""", "")]
    public void A_property_hurts_the_steps_that_use_it(string before, string? now, string step, string effects) =>
        Assert.Equal(effects, Examine(Declare("yes", $"\"sum\":{before}", ""), Declare("yes", now is null ? "" : $"\"sum\":{now}", ""), step, NoResults));

    [Theory]
    [InlineData("a,b,c", "d[a,b,c],a,b,c", "a,b,c", "valueLost, valueLost")]
    [InlineData("a,b,c", "d[a,b,c],a,b,c", "b,c", "valueLost")]
    [InlineData("a,b,c", "d[a,b,c],a,b,c", "c", "")]
    [InlineData("a,b[a],z", "b[a,z],a,z", "a,z", "valueLost")]
    [InlineData("a,b[a],z", "b[z,a],a,z", "a,z", "valueLost")]
    [InlineData("a,b[a],z", "b[z,a],a,z", "b,a", "")]
    [InlineData("a,b[a],z", "b[a,z],a,z", "z", "")]
    [InlineData("a,b[a]", "a,b", "a", "valueLost")]
    [InlineData("a,b[a]", "a,b", "a,b", "")]
    [InlineData("a,b[a]", "c[a,b],a,b", "a,b", "valueLost")]
    [InlineData("a,b[a]", "c[a,b],a,b", "a", "")]
    public void A_key_that_is_read_in_another_way_hurts_the_steps_whose_value_counted(string before, string now, string filled, string effects)
    {
        string step = $"{{{string.Join(',', filled.Split(',').Select(static key => $"\"{key}\":\"of {key}\""))}}}";

        Assert.Equal(effects, Examine(Declare("yes", Properties(before), ""), Declare("yes", Properties(now), ""), step, NoResults));

        // Writes properties such as b[a,z], which has two former keys.
        static string Properties(string text) => string.Join(',', Regex.Matches(text, @"(\w)(?:\[(.*?)\])?").Select(static match =>
            $$"""
            "{{match.Groups[1]}}":{"type":"string","formerKeys":[{{string.Join(',', match.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static key => $"\"{key}\""))}}]}
            """));
    }

    [Theory]
    [InlineData("""{"Text":"Total {=A1:sum}"}""", "referenceBroken")]
    [InlineData("""{"Text":"{= A1 : sum > upper }"}""", "referenceBroken")]
    [InlineData("""{"Text":"Total {=A1:sum}","Title":"About {=A1:sum}"}""", "referenceBroken")]
    [InlineData("""{"Text":"{=A1:sum_PRINTABLE}"}""", "referenceBroken")]
    [InlineData("""{"VariableValue":{"x":"=({=A1:sum}+1)*2"}}""", "referenceBroken")]
    [InlineData("""{"Text":["A1","sum"]}""", "referenceBroken")]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"=","value":"1","joiner":"0"}]}""", "referenceBroken")]
    [InlineData("""{"fieldcondition":[["TITLE","=","{=A1:sum}","0"]]}""", "referenceBroken")]
    [InlineData("""{"Text":"{=A1:sum2} {=A2:sum} {=Variable:sum} A1:sum"}""", "")]
    [InlineData("""{"Text":["A1","sum","x"]}""", "")]
    public void A_removed_result_breaks_what_refers_to_it(string later, string effects) =>
        Assert.Equal(effects, Examine(Declare("yes", "", $"\"sum\":{Printing}"), Declare("yes", "", ""), "{}", later));

    [Theory]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"=","value":"b"}]}""", "conditionNeverTrue")]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"!=","value":"b"}]}""", "referenceChanged?")]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"in","value":["a","b"]}]}""", "referenceChanged?")]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"=","value":"a"}]}""", "")]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"!empty","value":""}]}""", "")]
    [InlineData("""{"mixedcondition":[{"object":"A1","field":"sum","operator":"=","value":"{=Variable:x}"}]}""", "referenceChanged?")]
    [InlineData("""{"Text":"{{=if({=A1:sum}='b', 1, 2)}}"}""", "referenceChanged?")]
    [InlineData("""{"Text":"It is {=A1:sum}"}""", "")]
    public void A_removed_option_of_a_result_hurts_what_compares_with_it(string later, string effects) =>
        Assert.Equal(effects, Examine(Declare("yes", "", """ "sum":{"type":"select","options":["a","b"]}"""), Declare("yes", "", """ "sum":{"type":"select","options":["a"]}"""), "{}", later));

    [Theory]
    [InlineData("yes", "no", """{}""", "noWait, referenceBroken")]
    [InlineData("yes", "designer", """{}""", "noWait, referenceBroken")]
    [InlineData("yes", "designer", """{"UseSubscription":"Y"}""", "")]
    [InlineData("designer", "no", """{"UseSubscription":"Y"}""", "noWait, referenceBroken")]
    [InlineData("designer", "no", """{"UseSubscription":"N"}""", "")]
    [InlineData("designer", "no", """{}""", "")]
    public void A_step_that_waited_is_hurt_where_it_does_not_wait_any_more(string before, string now, string step, string effects) =>
        Assert.Equal(effects, Examine(Declare(before, "", $"\"sum\":{Printing}"), Declare(now, "", $"\"sum\":{Printing}"), step, """{"Text":"{=A1:sum} {=A1:IsTimeout}"}"""));

    [Fact]
    public void Another_kind_hurts_no_saved_step() =>
        Assert.Equal("", Examine(Declare("yes", "", ""), Declare("yes", "", "").Replace("robot", "activity", StringComparison.Ordinal), """{"sum":"1"}""", NoResults));

    [Theory]
    [InlineData("""{"type":"int"}""", Printing, "the step 'A2' reads {=A1:sum}, which was 'int', and is 'string'")]
    [InlineData("""{"type":"string"}""", """{"type":"string","multiple":true}""", "the step 'A2' reads {=A1:sum}, which was 'string', and is 'string' with several values")]
    public void Another_type_of_a_result_may_hurt_what_reads_it(string before, string now, string text)
    {
        var harm = Assert.Single(FindHarms(Declare("yes", "", $"\"sum\":{before}"), Declare("yes", "", $"\"sum\":{now}"), "{}", """{"Text":"{=A1:sum}"}"""));

        Assert.Equal((StepEffect.ReferenceChanged, false, text), (harm.Effect, harm.IsCertain, harm.Text));
    }

    [Fact]
    public void A_value_under_a_former_key_is_not_missing()
    {
        var now = BaselineReader.Read(Declare("yes", """ "sum":{"type":"int"},"total":{"type":"int","required":true}""", "")).Actions[0];
        now = now with { Properties = [.. now.Properties.Select(static property => property.Key == "total" ? property with { FormerKeys = ["sum"] } : property)] };
        var change = new HarmfulChange(ChangeTexts.DemandedValue("a", now.FindProperty("total")!, old: null), now, now);

        Assert.Empty(Harms(change, """{"sum":"5"}"""));
        Assert.Single(Harms(change, """{"sum":""}"""));

        static IEnumerable<object> Harms(HarmfulChange change, string properties) =>
            Examination.Examine([change], Step("rest_1", "A1", properties), ResultReference.FindAll([])).Select(static found => (object)found.Harm);
    }

    private static StepExamination Examination { get; } = new(new PortalSecrets("token", Application: null, RefreshToken: null));

    private static string Declare(string waits, string properties, string results) =>
        $$"""{"schema":1,"actions":[{"code":"a","kind":"robot","waits":"{{waits}}","properties":{ {{properties}} },"results":{ {{results}} } }]}""";

    private static string Examine(string before, string now, string properties, string later) => string.Join(
        ", ", FindHarms(before, now, properties, later).Select(static harm => JsonNamingPolicy.CamelCase.ConvertName(harm.Effect.ToString()) + (harm.IsCertain ? "" : "?")));

    private static IEnumerable<StepHarm> FindHarms(string before, string now, string properties, string later)
    {
        var (old, fresh) = (BaselineReader.Read(before).Actions[0], BaselineReader.Read(now).Actions[0]);
        var changes = ContractComparison.Compare([old], [fresh]).Where(static change => change.IsHarmful).Select(change => new HarmfulChange(change, old, fresh)).ToList();
        Assert.NotEmpty(changes);
        TemplateStep[] steps = [Step("rest_1", "A1", properties), Step("LogActivity", "A2", later)];
        return Examination.Examine(changes, steps[0], ResultReference.FindAll(steps)).Select(static found => found.Harm);
    }

    private static TemplateStep Step(string type, string name, string properties) => new(type, name, JsonDocument.Parse(properties).RootElement);
}
