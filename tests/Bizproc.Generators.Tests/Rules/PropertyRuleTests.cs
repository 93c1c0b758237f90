namespace Bizproc.Generators.Tests.Rules;

public class PropertyRuleTests
{
    private const int Limit = 65_535;

    [Theory]
    [InlineData(Limit - 1, false)]
    [InlineData(Limit, true)]
    public Task Properties_fit_up_to_the_last_byte(int size, bool isWrong)
    {
        string around = """
            a:1:{s:5:"value";a:4:{s:4:"NAME";s:65000:"";s:4:"TYPE";s:6:"string";s:8:"REQUIRED";s:1:"N";s:8:"MULTIPLE";s:1:"N";}}
            """;
        return VerifyAsync("BizprocProperty", $"Name = \"{Filler(size - around.Length)}\"", "string?", isWrong);
    }

    [Theory]
    [InlineData(Limit - 1, false)]
    [InlineData(Limit, true)]
    public Task Texts_options_and_lists_count_as_the_portal_keeps_them(int size, bool isWrong)
    {
        string around = """
            a:1:{s:5:"value";a:7:{s:4:"NAME";a:2:{s:1:"*";s:2:""x";s:2:"DE";s:1:"a";}s:11:"DESCRIPTION";s:65000:"";s:4:"TYPE";s:6:"select";
            """
            + """
            s:7:"OPTIONS";a:3:{i:5;s:4:"Five";s:2:"05";s:2:"05";s:1:"Z";s:1:"Z";}s:8:"REQUIRED";s:1:"Y";s:8:"MULTIPLE";s:1:"Y";
            """
            + """
            s:7:"DEFAULT";a:2:{i:0;s:1:"5";i:1;s:2:"05";}}}
            """;
        return VerifyAsync(
            "BizprocReturnProperty",
            $"Name = \"\\\"x\", Description = \"{Filler(size - around.Length)}\", Required = true, Default = new[] {{ Choice.Five, Choice.Other }}), BizprocText(\"de\", Name = \"a\"",
            "Choice[]",
            isWrong);
    }

    [Fact]
    public Task Input_and_return_properties_are_measured_apart() => RuleVerifier.VerifyAsync($$"""
        [BizprocRobot("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "{{Filler(40_000)}}")]
            public int In { get; set; }

            [BizprocReturnProperty(Name = "{{Filler(40_000)}}")]
            public int Out { get; set; }
        }
        """);

    [Fact]
    public Task The_size_is_that_of_all_properties_inherited_ones_too() => RuleVerifier.VerifyAsync($$"""
        public abstract class Base
        {
            [BizprocProperty(Name = "{{Filler(40_000)}}")]
            public int First { get; set; }
        }

        [{|BZP0315:BizprocActivity("a", Name = "A")|}]
        [BizprocRobot("b")]
        public partial class Action : Base
        {
            [BizprocProperty(Name = "{{Filler(40_000)}}")]
            public int Second { get; set; }
        }
        """);

    [Fact]
    public Task The_size_is_named() => RuleVerifier.VerifyMessageAsync(
        "BZP0315",
        "PROPERTIES of 'a' would take 80113 bytes on the portal: it answers 'Activity save error!' to 65535 or more",
        $$"""
        [{|#0:BizprocActivity("a", Name = "A")|}]
        public partial class Action
        {
            [BizprocProperty(Name = "{{Filler(80_000)}}")]
            public int Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("Name = \"V\", Required = {|BZP0316:true|}", "public string? Value")]
    [InlineData("Name = \"V\", Required = {|BZP0316:true|}", "public int? Value")]
    [InlineData("Name = \"V\", Required = {|BZP0316:true|}", "public string[]? Value")]
    [InlineData("Name = \"V\"", "public required PortalUser? {|BZP0316:Value|}")]
    [InlineData("Name = \"V\", Required = true", "public required int? {|BZP0316:Value|}")]
    [InlineData("Name = \"V\", Required = false", "public required int? {|BZP0316:Value|}")]
    [InlineData("Name = \"V\", Required = false", "public string? Value")]
    [InlineData("Name = \"V\", Required = true", "public int Value")]
    [InlineData("Name = \"V\"", "public required string?[] Value")]
    public Task A_required_property_must_not_be_nullable(string arguments, string property) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty({{arguments}})]
            {{property}} { get; set; }
        }
        """);

    [Theory]
    [InlineData("Name = \"V\"", "public short {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public int {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public long {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public float {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public double {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public decimal {|BZP0318:Value|}")]
    [InlineData("Name = \"V\", Default = \"{=Document:ID}\"", "public int {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public DayOfWeek {|BZP0318:Value|}")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ Later Value")]
    [InlineData("Name = \"V\", Default = 0", "public /*BZP0318*/ int Value")]
    [InlineData("Name = \"V\", Default = DayOfWeek.Sunday", "public /*BZP0318*/ DayOfWeek Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ int? Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ int[] Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ required int Value")]
    [InlineData("Name = \"V\", Required = true", "public /*BZP0318*/ int Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ bool Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ string? Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ DateOnly Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ PortalUser Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ PortalFile Value")]
    [InlineData("Name = \"V\"", "public /*BZP0318*/ PortalMoney Value")]
    public Task A_value_that_nobody_can_tell_from_none_is_reported(string arguments, string property) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty({{arguments}})]
            {{property}} { get; set; }{{(property.Contains("[]", StringComparison.Ordinal) ? " = [];" : "")}}
        }

        public enum Later
        {
            First = 1,
        }
        """);

    [Fact]
    public Task What_is_returned_comes_from_the_handler() => RuleVerifier.VerifyAsync("""
        // BZP0318
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocReturnProperty(Name = "V")]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task What_is_read_of_nothing_is_named() => MessageVerifier.VerifyAsync(
        """
        public enum Size
        {
            [BizprocOption("m")] Medium = 1,
            [BizprocOption("s")] Small = 0,
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "V")]
            public decimal Amount { get; set; }

            [BizprocProperty(Name = "S")]
            public Size Size { get; set; }
        }
        """,
        "BZP0318: 'Amount' is 0 if no value comes, and also if 0 comes; write 'decimal?', or make it required",
        "BZP0318: 'Size' is 's' if no value comes, and also if 's' comes; write 'Size?', or make it required");

    private static string Filler(int bytes) => new string('ä', bytes / 2) + new string('x', bytes % 2);

    private static Task VerifyAsync(string attribute, string arguments, string type, bool isWrong) => RuleVerifier.VerifyAsync($$"""
        #pragma warning disable BZP0110
        [{{(isWrong ? "{|BZP0315:BizprocActivity(\"a\", Name = \"A\")|}" : "BizprocActivity(\"a\", Name = \"A\")")}}]
        public partial class Action
        {
            [{{attribute}}("value", {{arguments}})]
            public {{type}} Value { get; set; }{{(type == "Choice[]" ? " = [];" : "")}}
        }

        public enum Choice
        {
            [BizprocOption("5", Name = "Five")] Five,
            [BizprocOption("05")] Other,
            Z,
        }
        """);
}
