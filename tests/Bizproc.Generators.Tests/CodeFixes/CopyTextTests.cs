using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>BZP0109: the language keeps its text, which is copied for all languages.</summary>
public class CopyTextTests
{
    [Fact]
    public Task The_only_text_is_written_for_everyone_too() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        // what it does
        [BizprocActivity("a")]
        // in Russian
        [BizprocText("ru", Name = {|BZP0109:"Имя"|})]
        [System.Obsolete]
        public partial class Action
        {
            [BizprocProperty, BizprocText("ru", Name = {|BZP0109:Text|}, Description = {|BZP0109:"О" + "писание"|})]
            public int First { get; set; }

            [BizprocText("ru", Description = {|BZP0109:"Описание"|})]
            [BizprocReturnProperty("second", Name = "V")] // answer
            public int Second { get; set; }

            private const string Text = "V";
        }
        """,
        """
        // what it does
        [BizprocActivity("a", Name = "Имя")]
        // in Russian
        [BizprocText("ru", Name = "Имя")]
        [System.Obsolete]
        public partial class Action
        {
            [BizprocProperty(Name = Text, Description = "О" + "писание"), BizprocText("ru", Name = Text, Description = "О" + "писание")]
            public int First { get; set; }

            [BizprocText("ru", Description = "Описание")]
            [BizprocReturnProperty("second", Name = "V", Description = "Описание")] // answer
            public int Second { get; set; }

            private const string Text = "V";
        }
        """,
        "BZP0110");

    [Fact]
    public Task Of_several_texts_the_first_is_written() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocRobot("a", Handler = "/a")]
        [BizprocText("de", Name = {|BZP0109:"Deutsch"|}, Description = "Beschreibung")]
        [BizprocText("en", Description = "Description")]
        [BizprocText("fr", Name = "Français", Description = "Description")]
        public partial class Action;
        """,
        """
        [BizprocRobot("a", Handler = "/a", Name = "Deutsch")]
        [BizprocText("de", Name = "Deutsch", Description = "Beschreibung")]
        [BizprocText("en", Description = "Description")]
        [BizprocText("fr", Name = "Français", Description = "Description")]
        public partial class Action;
        """);

    [Fact]
    public Task What_stands_on_lines_of_its_own_stays_there() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity(
            "a")]
        [BizprocText("de", Name = {|BZP0109:"A"|},
            Description = {|BZP0109:"B"|})]
        public partial class First;

        [BizprocRobot("b", Description = "B")]
        [BizprocText("de",
            // the name
            Name = {|BZP0109:"A"|},
            Description = "B")]
        public partial class Second;
        """,
        """
        [BizprocActivity(
            "a", Name = "A", Description = "B")]
        [BizprocText("de", Name = "A",
            Description = "B")]
        public partial class First;

        [BizprocRobot("b", Description = "B", Name = "A")]
        [BizprocText("de",
            // the name
            Name = "A",
            Description = "B")]
        public partial class Second;
        """);

    [Fact]
    public Task Activity_and_robot_share_the_text() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocRobot("b"), BizprocActivity("a"), BizprocText("de", Name = {|BZP0109:"A"|})]
        public partial class Action;
        """,
        """
        [BizprocRobot("b"), BizprocActivity("a", Name = "A"), BizprocText("de", Name = "A")]
        public partial class Action;
        """);

    [Theory]
    [InlineData("[BizprocActivity(\"a\", Name = \"\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = null), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\"), BizprocRobot(\"b\", Name = \"B\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"b\", Name = \"\"), BizprocText(\"de\", Name = {|BZP0109:\"A\"|})]")]
    public Task Nothing_is_offered_where_a_registration_would_not_get_it(string attributes) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(attributes + "\npublic partial class Action;");

    [Fact]
    public Task Nothing_is_offered_across_parts_of_a_class() => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync("""
        [BizprocActivity("a")]
        public partial class Action;

        [BizprocText("de", Name = {|BZP0109:"A"|})]
        partial class Action;
        """);
}
