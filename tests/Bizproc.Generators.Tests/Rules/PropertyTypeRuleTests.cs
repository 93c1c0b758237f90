namespace Bizproc.Generators.Tests.Rules;

public class PropertyTypeRuleTests
{
    [Theory]
    [InlineData("object")]
    [InlineData("uint")]
    [InlineData("System.TimeOnly")]
    [InlineData("int[,]")]
    [InlineData("int[][]")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("Action")]
    [InlineData("byte[]")]
    public Task A_type_that_the_portal_does_not_have(string type) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value")]
            public {{type}}? {|BZP0305:Value|} { get; set; }
        }
        """.Replace("?", type == "object" ? "?" : "", StringComparison.Ordinal));

    [Theory]
    [InlineData("bool?")]
    [InlineData("short")]
    [InlineData("float[]")]
    [InlineData("decimal?")]
    [InlineData("List<DateOnly>")]
    [InlineData("IReadOnlyList<DateTimeOffset?>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<PortalUser>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<PortalUser>?")]
    [InlineData("PortalFile?")]
    [InlineData("PortalMoney")]
    [InlineData("PortalMoney?[]")]
    [InlineData("System.Collections.Generic.List<PortalPrincipal>")]
    [InlineData("DayOfWeek[]")]
    public Task A_type_that_the_portal_has_is_not_reported(string type) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value")]
            public {{type}} Value { get; set; }
        }
        """);

    [Theory]
    [InlineData("int", true)]
    [InlineData("string", true)]
    [InlineData("DayOfWeek", true)]
    [InlineData("DateOnly[]", true)]
    [InlineData("object", false)]
    public Task The_type_that_a_generic_base_leaves_open_is_judged_at_the_action(string type, bool isRight) => RuleVerifier.VerifyAsync(
        """
        public abstract class Page<T>
        {
            [BizprocProperty(Name = "Value")]
            public T? Value { get; set; }

            [BizprocReturnProperty(Name = "Other")]
            public object? {|BZP0305:Other|} { get; set; }
        }
        """,
        $$"""
        [{{(isRight ? "" : "{|BZP0305:")}}BizprocRobot("a", Name = "A"){{(isRight ? "" : "|}")}}]
        public partial class Action : Page<{{type}}>;
        """);

    [Theory]
    [InlineData("int", "PropertyType.Int")]
    [InlineData("long[]", "\"INT\"")]
    [InlineData("decimal?", "\"Double\"")]
    [InlineData("bool", "\"bool\"")]
    [InlineData("DayOfWeek", "\"Select\"")]
    [InlineData("DateTimeOffset", "\"datetime\"")]
    [InlineData("PortalUser[]", "\"user\"")]
    [InlineData("PortalPrincipal[]", "\"user\"")]
    [InlineData("PortalMoney", "\"string\"")]
    [InlineData("string?", "\"bool\"")]
    [InlineData("string?", "\"file\"")]
    [InlineData("List<string>", "\"internalselect\"")]
    [InlineData("string?", "\"entityselector\"")]
    [InlineData("string?", "\"TIME\"")]
    [InlineData("string?", "\"document_type\"")]
    [InlineData("int", "{|BZP0306:PropertyType.Bool|}")]
    [InlineData("int", "{|BZP0306:\"string\"|}")]
    [InlineData("int", "{|BZP0306:\"TEXT\"|}")]
    [InlineData("int", "{|BZP0306:\"\\u0131nt_x\"|}")]
    [InlineData("double", "{|BZP0306:\"int\"|}")]
    [InlineData("bool?", "{|BZP0306:\"string\"|}")]
    [InlineData("DayOfWeek", "{|BZP0306:\"string\"|}")]
    [InlineData("DayOfWeek[]", "{|BZP0306:\"internalselect\"|}")]
    [InlineData("DateOnly", "{|BZP0306:\"datetime\"|}")]
    [InlineData("DateTime", "{|BZP0306:\"date\"|}")]
    [InlineData("PortalUser", "{|BZP0306:\"int\"|}")]
    [InlineData("PortalPrincipal", "{|BZP0306:\"string\"|}")]
    [InlineData("PortalMoney", "{|BZP0306:\"double\"|}")]
    [InlineData("PortalMoney", "{|BZP0306:\"text\"|}")]
    [InlineData("PortalFile", "{|BZP0306:\"UF:disk_file\"|}")]
    [InlineData("int", "{|BZP0306:\"money\"|}")]
    [InlineData("bool", "{|BZP0307:\"boolean\"|}")]
    [InlineData("int", "{|BZP0307:\"boolean\"|}")]
    [InlineData("int", "{|BZP0307:\"Integer\"|}")]
    [InlineData("DayOfWeek", "{|BZP0307:\"enumeration\"|}")]
    [InlineData("int", "{|BZP0307:\"crm\"|}")]
    [InlineData("string?", "{|BZP0307:\"crm\"|}")]
    [InlineData("string?", "{|BZP0307:\"enumeration\"|}")]
    [InlineData("string?", "{|BZP0307:\"strnig\"|}")]
    [InlineData("string?", "{|BZP0307:\" text\"|}")]
    [InlineData("string?", "{|BZP0307:\"\"|}")]
    [InlineData("string?", "{|BZP0307:\"\\u017Ftring\"|}")]
    [InlineData("int", "{|BZP0307:\" \"|}")]
    [InlineData("string?", "{|BZP0307:\"money\"|}")]
    [InlineData("string?", "{|BZP0307:\"UF:address\"|}")]
    [InlineData("string[]", "{|BZP0307:\"uf:crm\"|}")]
    [InlineData("object?", "\"bool\"", "{|BZP0305:Value|}")]
    [InlineData("object?", "\"boolean\"", "{|BZP0305:Value|}")]
    public Task A_written_type_must_be_one_of_the_portals_that_fits(string type, string written, string member = "Value") => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Type = {{written}})]
            public {{type}} {{member}} { get; set; }{{(type is "string[]" or "List<string>" ? " = [];" : "")}}
        }
        """);

    [Theory]
    [InlineData("DocumentKind.Deal", true)]
    [InlineData("DocumentKind.SmartProcess, Slot = \"spa\"", true)]
    [InlineData("\"crm\", \"CCrmDocumentLead\", \"LEAD\"", true)]
    [InlineData("{|BZP0501:(DocumentKind)99|}", true)]
    [InlineData("{|BZP0502:\"lists\"|}, \"CCrmDocumentDeal\", \"DEAL\"", true)]
    [InlineData("\"crm\", {|BZP0502:\"CrmDocumentDeal\"|}, \"DEAL\"", true)]
    [InlineData("DocumentKind.List, {|BZP0507:7|}", false)]
    [InlineData("\"tasks\", @\"Bitrix\\Tasks\\Integration\\Bizproc\\Document\\Task\", {|BZP0507:\"TASK_USER_1\"|}", false)]
    public Task A_CRM_document_brings_types_along(string document, bool isCrm) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A")]
        [BizprocDocumentType({{document}})]
        public partial class Action
        {
            [BizprocProperty(Name = "Address", Type = {{(isCrm ? "\"UF:address\"" : "{|BZP0307:\"UF:address\"|}")}})]
            public string? Address { get; set; }

            [BizprocReturnProperty(Name = "Phones", Type = {{(isCrm ? "\"phone\"" : "{|BZP0307:\"phone\"|}")}})]
            public string[]? Phones { get; set; }

            [BizprocProperty(Name = "Slip", Type = {|BZP0307:"boolean"|})]
            public string? Slip { get; set; }
        }
        """);

    [Fact]
    public Task What_depends_on_the_document_is_reported_at_each_action() => RuleVerifier.VerifyAsync(
        """
        [{|BZP0307:BizprocActivity("a", Name = "A")|}]
        public partial class Action : Base;

        [BizprocActivity("b", Name = "B")]
        [BizprocDocumentType(DocumentKind.Deal)]
        public partial class Deal : Base;
        """,
        """
        public abstract class Base
        {
            [BizprocProperty(Name = "Address", Type = "UF:address")]
            public string? Address { get; set; }

            [BizprocProperty(Name = "Slip", Type = {|BZP0307:"boolean"|})]
            public string? Slip { get; set; }

            [BizprocProperty(Name = "Number", Type = {|BZP0306:"user"|})]
            public int Number { get; set; }
        }
        """);

    [Theory]
    [InlineData("BizprocProperty", "", true)]
    [InlineData("BizprocProperty", ", UsePlacement = true, PlacementHandler = \"/settings\"", false)]
    [InlineData("BizprocReturnProperty", ", UsePlacement = true, PlacementHandler = \"/settings\"", true)]
    public Task A_select_without_options_is_reported(string attribute, string placement, bool isWrong) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A"{{placement}})]
        public partial class Action
        {
            [{{attribute}}(Name = "Text", Type = {{(isWrong ? "{|BZP0308:PropertyType.Select|}" : "PropertyType.Select")}})]
            public string? Text { get; set; }

            [{{attribute}}(Name = "Texts", Type = {{(isWrong ? "{|BZP0308:\"SELECT\"|}" : "\"SELECT\"")}})]
            public string[]? Texts { get; set; }

            [{{attribute}}(Name = "Choice")]
            public Nothing {{(isWrong ? "{|BZP0308:Choice|}" : "Choice")}} { get; set; }

            [{{attribute}}(Name = "Other", Type = "internalselect")]
            public string? Other { get; set; }

            [{{attribute}}(Name = "Contradiction", Type = {|BZP0306:"string"|})]
            public Nothing Contradiction { get; set; }
        }

        public enum Nothing;
        """);

    [Fact]
    public Task A_slot_for_options_is_judged() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Right", Type = PropertyType.Select, Slot = "stages")]
            public string? Right { get; set; }

            [BizprocReturnProperty(Name = "Right, too", Type = "SELECT", Slot = "stages")]
            public string[]? RightToo { get; set; }

            [BizprocProperty(Name = "No select", Slot = {|BZP0317:"stages"|})]
            public string? NoSelect { get; set; }

            [BizprocProperty(Name = "No string", Slot = {|BZP0317:"stages"|})]
            public Choice NoString { get; set; }

            [BizprocProperty(Name = "No name", Type = {|BZP0308:"select"|}, Slot = {|BZP0317:""|})]
            public string? NoName { get; set; }
        }

        public enum Choice
        {
            One,
        }
        """);

    [Fact]
    public Task A_select_without_options_is_right_only_where_every_registration_has_a_settings_page() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/settings")]
        public partial class Action : Base;

        [{|BZP0308:BizprocActivity("b", Name = "B", UsePlacement = true, PlacementHandler = "/settings/b")|}]
        [BizprocRobot("b.robot")]
        public partial class Both : Base;
        """,
        """
        public abstract class Base
        {
            [BizprocProperty(Name = "Text", Type = "select")]
            public string? Text { get; set; }
        }
        """);

    [Fact]
    public Task A_contradiction_says_what_the_type_is() => RuleVerifier.VerifyMessageAsync(
        "BZP0306",
        "'string' contradicts 'int?' of 'Value', which is 'int' on the portal: the portal accepts it, but its values are not 'int?'",
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty(Name = "Value", Type = {|#0:"string"|})]
            public int? Value { get; set; }
        }
        """);
}
