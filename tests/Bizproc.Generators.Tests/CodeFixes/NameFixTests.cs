using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class NameFixTests
{
    [Theory]
    [InlineData("CreateDocument", "Create document")]
    [InlineData("URLValue", "URL value")]
    [InlineData("ID", "ID")]
    [InlineData("X", "X")]
    [InlineData("sendMail", "Send mail")]
    [InlineData("Send_mail__now", "Send mail now")]
    [InlineData("Http2Server", "Http2 server")]
    [InlineData("ValueOfXML", "Value of XML")]
    [InlineData("@class", "Class")]
    [InlineData("СоздатьДокумент", "Создать документ")]
    [InlineData("文書", "文書")]
    public Task A_name_is_that_of_the_class_in_words(string name, string expected) => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        $$"""
        [{|BZP0105:BizprocActivity("a")|}]
        public partial class {{name}};
        """,
        $$"""
        [BizprocActivity("a", Name = "{{expected}}")]
        public partial class {{name}};
        """);

    [Fact]
    public Task A_name_is_added_or_replaced() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        // what it does
        [BizprocActivity("a", Name = {|BZP0105:""|} /* none */, Handler = "/a"), BizprocRobot("b", Name = {|BZP0105:"0"|})]
        public partial class SendMail
        {
            [{|BZP0105:BizprocProperty|}] // to whom
            public string? To { get; set; }

            [{|BZP0105:BizprocProperty()|}, System.Obsolete]
            public string? FromAddress { get; set; }

            [{|BZP0105:BizprocReturnProperty(
                "wasSent",
                Description = "Whether it was sent")|}]
            public bool WasSent { get; set; }

            [BizprocReturnProperty(Name = {|BZP0105:null|})]
            public bool WasRead { get; set; }
        }
        """,
        """
        // what it does
        [BizprocActivity("a", Name = "Send mail" /* none */, Handler = "/a"), BizprocRobot("b", Name = "Send mail")]
        public partial class SendMail
        {
            [BizprocProperty(Name = "To")] // to whom
            public string? To { get; set; }

            [BizprocProperty(Name = "From address"), System.Obsolete]
            public string? FromAddress { get; set; }

            [BizprocReturnProperty(
                "wasSent",
                Description = "Whether it was sent", Name = "Was sent")]
            public bool WasSent { get; set; }

            [BizprocReturnProperty(Name = "Was read")]
            public bool WasRead { get; set; }
        }
        """);

    [Theory]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}]", "_")]
    [InlineData("[{|BZP0105:BizprocActivity(\"a\")|}]", "_0")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:\"\" + \"\"|})]", "Action")]
    [InlineData("[BizprocActivity(\"a\", Name = {|BZP0105:(\"0\")|})]", "Action")]
    public Task Nothing_is_offered_where_nothing_makes_a_name(string attribute, string name) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($"{attribute}\npublic partial class {name};");

    [Fact]
    public Task White_space_is_cut() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        public enum Choice
        {
            [BizprocOption("a", Name = {|BZP0106:" A"|})] A,
        }

        [BizprocActivity("a", Name = {|BZP0106:" A\t"|}, Description = {|BZP0106:@"\B "|})]
        [BizprocText("de", Name = {|BZP0106:"\u00A0A"|}/* German */)]
        public partial class Action
        {
            [BizprocProperty(Name = {|BZP0106:"a\nb\n"|}), BizprocText("de", Name = {|BZP0106:" 0"|})]
            public int Value { get; set; }
        }
        """,
        """
        public enum Choice
        {
            [BizprocOption("a", Name = "A")] A,
        }

        [BizprocActivity("a", Name = "A", Description = @"\B")]
        [BizprocText("de", Name = "A"/* German */)]
        public partial class Action
        {
            [BizprocProperty(Name = "a\nb"), BizprocText("de", Name = {|BZP0106:" 0"|})]
            public int Value { get; set; }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_blank_text() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        [BizprocActivity("a", Name = {|BZP0106:" "|}, Description = {|BZP0106:"a" + " "|})]
        [BizprocText("de", Name = {|BZP0106:""|})]
        public partial class Action;
        """);

    [Fact]
    public Task Half_of_a_pair_is_removed() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        public enum Choice
        {
            [BizprocOption({|BZP0111:"a\uD83D"|})] A,
        }

        [BizprocActivity("a", Name = {|BZP0111:"A \uDE00\uD83D\uDE00\uD83D"|}, Description = {|BZP0111:"half \uD83D"|})]
        public partial class Action
        {
            [BizprocProperty(Name = "V", Default = {|BZP0111:"\uD83D v"|})]
            public string? Value { get; set; }
        }
        """,
        """
        public enum Choice
        {
            [BizprocOption("a")] A,
        }

        [BizprocActivity("a", Name = "A 😀", Description = "half")]
        public partial class Action
        {
            [BizprocProperty(Name = "V", Default = " v")]
            public string? Value { get; set; }
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_nothing_would_be_left() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        [BizprocActivity("a", Name = {|BZP0111:"\uDE00"|}, Description = {|BZP0111:"a" + "\uD83D"|})]
        public partial class Action
        {
            [BizprocProperty(Name = "V", Default = {|BZP0111:new[] { "a\uD83D" }|})]
            public string[]? Values { get; set; }
        }
        """);
}
