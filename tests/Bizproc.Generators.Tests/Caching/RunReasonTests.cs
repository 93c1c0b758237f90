using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>The cost of each edit: the reasons why the steps of the pipeline ran or did not run.</summary>
public class RunReasonTests
{
    private const string Nothing =
        "Actions: Unchanged+Unchanged; Names: Cached+Cached; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Cached; Clashes: Cached; Outputs: Cached+Cached+Cached";

    private const string OneFile =
        "Actions: Modified+Unchanged; Names: Cached+Unchanged; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Cached; Clashes: Cached; Outputs: Cached+Cached+Modified";

    [Theory]
    [InlineData("A type is added to a foreign file", EditedSources.Foreign, "public class Foreign", "public class Added; public class Foreign")]
    [InlineData("A word is typed in a foreign file", EditedSources.Foreign, "\"\"", "\"text\"")]
    [InlineData("A foreign file is broken", EditedSources.Foreign, "{ get; init; }", "{ get; ini")]
    [InlineData("A comment in the action's file", EditedSources.Action, "public int Twice", "/* comment */ public int Twice")]
    [InlineData("A line above the action", EditedSources.Action, "[BizprocActivity", "\n\n[BizprocActivity")]
    [InlineData("A comment inside the attribute", EditedSources.Action, "(\"mail\",", "(/* code */ \"mail\",")]
    [InlineData("A method body of the action", EditedSources.Action, "number * 2", "number + number")]
    [InlineData("A new method of the action", EditedSources.Action, "public int Twice", "public int Thrice(int number) => number * 3; public int Twice")]
    [InlineData("The same constant, written otherwise", EditedSources.Constants, "\"Mail\"", "\"Ma\" + \"il\"")]
    [InlineData("Another constant beside it", EditedSources.Constants, "public const", "public const string Other = \"Other\"; public const")]
    [InlineData("A member of the base that is no property of the action", EditedSources.Base, "[BizprocProperty", "public int Number; [BizprocProperty")]
    public void An_edit_that_does_not_matter_makes_nothing_again(string edit, string path, string old, string @new)
    {
        var run = After(path, old, @new);

        Assert.True(RunReasons.Of(run) == Nothing, $"{edit}: {RunReasons.Of(run)}");
    }

    [Theory]
    [InlineData("Another argument", EditedSources.Action, "\"Priority\"", "\"Urgency\"", "\"Urgency\"")]
    [InlineData("A new argument", EditedSources.Action, "Name = Names.Mail", "Name = Names.Mail, Description = \"Sends\"", "\"Sends\"")]
    [InlineData("A new property", EditedSources.Action, "public int Twice", "[BizprocProperty(\"new\")] public int New { get; init; } public int Twice", "\"new\"")]
    [InlineData("A method with a generated name", EditedSources.Action, "int Twice", "int AddAsync", "DeleteAsync")]
    [InlineData("A constant in another file", EditedSources.Constants, "\"Mail\"", "\"Letter\"", "\"NAME\":\"Letter\"")]
    [InlineData("A property of the base in another file", EditedSources.Base, "Name = \"Text\"", "Name = \"Body\"", "\"NAME\":\"Body\"")]
    [InlineData("The type of such a property", EditedSources.Base, "string? Text", "int Text", "\"TYPE\":\"int\"")]
    [InlineData("A member of the enum in another file", EditedSources.Enum, "Low,", "Low, Middle,", "\"Middle\":\"Middle\"")]
    [InlineData("The collection that holds a property of the base", EditedSources.Base, "string? Text", "ISet<string>? Text", "HashSet<string>")]
    [InlineData("The number of an option in another file", EditedSources.Enum, "Low,", "Low = 7,", "7 Low")]
    [InlineData("The title of an option in another file", EditedSources.Enum, "Name = \"High\"", "Name = \"Urgent\"", "\"high\":\"Urgent\"")]
    public void An_edit_that_matters_makes_one_file_again(string edit, string path, string old, string @new, string expected)
    {
        var run = After(path, old, @new);

        Assert.True(RunReasons.Of(run) == OneFile, $"{edit}: {RunReasons.Of(run)}");
        Assert.Contains(expected, run["Demo.Mail.g.cs"], StringComparison.Ordinal);
        Assert.NotEqual(GeneratorRun.Of(EditedSources.Compilation)["Demo.Mail.g.cs"], run["Demo.Mail.g.cs"]);
    }

    [Theory]
    [InlineData("A new activity", EditedSources.Foreign, "public class Foreign", "[BizprocActivity(\"new\")] public partial class Foreign",
        "Actions: New+Unchanged+Unchanged; Names: Cached+Cached+New; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Modified; Clashes: Unchanged; Outputs: Cached+Cached+Modified+New")]
    [InlineData("A class that only becomes one", EditedSources.Foreign, "public class Foreign", "[BizprocActivity(\"new\")] public class Foreign",
        "Actions: New+Unchanged+Unchanged; Names: Cached+Cached+New; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Unchanged; Clashes: Cached; Outputs: Cached+Cached+Cached+New")]
    [InlineData("An action that is none any more", EditedSources.Robot, "[BizprocRobot(\"call\", Name = \"Call\")]", "",
        "Actions: Removed+Unchanged; Names: Cached+Removed; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Modified; Clashes: Unchanged; Outputs: Cached+Modified+Removed")]
    [InlineData("A robot that becomes an activity", EditedSources.Robot, "BizprocRobot", "BizprocActivity",
        "Actions: Modified+Unchanged; Names: Cached+Unchanged; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Cached; Clashes: Cached; Outputs: Cached+Cached+Modified")]
    [InlineData("Another name of the class", EditedSources.Robot, "class Call", "class Phone",
        "Actions: Modified+Unchanged; Names: Cached+Modified; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Modified; Clashes: Unchanged; Outputs: Cached+Modified+Modified")]
    public void Only_a_new_gone_or_renamed_class_makes_the_registry_again(string edit, string path, string old, string @new, string expected)
    {
        var run = After(path, old, @new);

        Assert.True(RunReasons.Of(run) == expected, $"{edit}: {RunReasons.Of(run)}");
    }

    [Fact]
    public void A_class_that_differs_by_case_only_renames_the_file_of_the_other()
    {
        var run = After(EditedSources.Foreign, "public class Foreign", "[BizprocActivity(\"new\")] public partial class MAIL; public class Foreign");

        Assert.Equal(
            "Actions: New+Unchanged+Unchanged; Names: Cached+Cached+New; Assembly: Unchanged; Libraries: Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; Registry: Modified; Clashes: Modified; Outputs: Modified+Modified+Modified+New",
            RunReasons.Of(run));
    }

    [Fact]
    public void A_new_reference_makes_the_registry_again_and_nothing_else()
    {
        var library = TestCompilation.Library("[BizprocRobot(\"far\", Name = \"Far\")] public partial class Far;");

        var run = GeneratorRun.Of(EditedSources.Compilation).On(EditedSources.Compilation.AddReferences(library));

        Assert.Equal(
            "Actions: Unchanged+Unchanged; Names: Cached+Cached; Assembly: Unchanged; Libraries: Cached+New; Ignored: Unchanged; Language: Cached; Surroundings: Modified; "
            + "Registry: Modified; Clashes: Unchanged; Outputs: Cached+Cached+Modified",
            RunReasons.Of(run));
    }

    [Fact]
    public void An_edit_of_a_referenced_project_that_changes_no_list_makes_nothing_again()
    {
        const string Library = "[BizprocRobot(\"far\", Name = \"Far\")] public partial class Far { /* one */ }";
        var first = Project(Library);

        var run = GeneratorRun.Of(EditedSources.Compilation.AddReferences(first))
            .On(EditedSources.Compilation.AddReferences(Project(Library.Replace("one", "two", StringComparison.Ordinal))));

        Assert.Equal(
            "Actions: Unchanged+Unchanged; Names: Cached+Cached; Assembly: Unchanged; Libraries: Cached+Cached; Ignored: Unchanged; Language: Cached; Surroundings: Cached; "
            + "Registry: Cached; Clashes: Cached; Outputs: Cached+Cached+Cached",
            RunReasons.Of(run));

        static CompilationReference Project(string source) => GeneratorRun.Of(TestCompilation.Of(source).WithAssemblyName("Library")).Output.ToMetadataReference();
    }

    private static GeneratorRun After(string path, string old, string @new) =>
        GeneratorRun.Of(EditedSources.Compilation).On(EditedSources.After(path, old, @new));
}
