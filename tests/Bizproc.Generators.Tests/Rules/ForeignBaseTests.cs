using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Base classes in another assembly, where no rule looks and the compiler does not see everything.</summary>
public class ForeignBaseTests
{
    private const string Missing = "its type, or a value of its attributes, is from an assembly that this project does not reference; add the reference";
    private const string Action = "[BizprocRobot(\"a\", Name = \"A\")] public partial class Action : Base;";

    [Theory]
    [InlineData("[BizprocProperty(\"value\", Name = \"Value\")] public Far? Value { get; set; }")]
    [InlineData("[BizprocProperty(\"value\", Name = \"Value\")] public Far Value { get; set; }")]
    [InlineData("[BizprocProperty(\"value\", Name = \"Value\")] public Far[]? Value { get; set; }")]
    [InlineData("[BizprocProperty(\"value\", Name = \"Value\", Default = Far.One)] public string? Value { get; set; }")]
    [InlineData("[BizprocReturnProperty(\"value\", Name = \"Value\")] public List<Far> Value { get; set; } = [];")]
    public async Task A_property_that_needs_an_assembly_without_a_reference_is_reported(string property)
    {
        var far = TestCompilation.Library("public enum Far { One }", "Far");
        var near = TestCompilation.Library($"public abstract class Base {{ {property} }}", "Near", far);

        Assert.Contains($"BZP0005 at BizprocRobot(\"a\", Name = \"A\"): 'Value' cannot be a property of an action: {Missing}", await ReportedLines.OfAsync(Action, near));
        Assert.DoesNotContain(await ReportedLines.OfAsync(Action, near, far), static line => line.StartsWith("BZP0005", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("object", true)]
    [InlineData("int", false)]
    public async Task A_type_that_the_portal_does_not_have_is_reported_at_the_action(string type, bool isWrong)
    {
        // The library was built without the rules, or leaves the type open.
        var library = TestCompilation.Library($"public abstract class Page<T> {{ [BizprocProperty(\"value\", Name = \"Value\")] public T? Value {{ get; set; }} }} public class Base : Page<{type}>;");

        var lines = await ReportedLines.OfAsync(Action, library);

        Assert.Equal(isWrong, lines.Any(static line => line.StartsWith("BZP0305 at BizprocRobot", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public class Base", "internal string? Value { get; set; }", "", true)]
    [InlineData("public class Base", "public string? Value { get; set; }", "", false)]
    [InlineData("public class Base", "protected internal string? Value { get; set; }", "", false)]
    [InlineData("public class Base", "internal string? Value { get; set; }", Action, false)]
    [InlineData("[System.Obsolete] public class Base", "internal string? Value { get; set; }", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]", false)]
    public async Task An_internal_property_for_actions_of_other_projects_is_reported(string type, string property, string more, bool isWrong)
    {
        string[] lines = await ReportedLines.OfAsync($"{(more.StartsWith("[assembly", StringComparison.Ordinal) ? more : "")} {type} {{ [BizprocProperty(\"value\", Name = \"Value\")] {property} }} {(more.StartsWith("[assembly", StringComparison.Ordinal) ? "" : more)}");

        string[] expected = isWrong
            ? ["BZP0004 at BizprocProperty(\"value\", Name = \"Value\"): 'BizprocProperty' has no effect here: 'Value' is internal, so an action of another project does not get it, and none of this project derives from 'Base'"]
            : [];
        Assert.Equal(expected, lines);
    }

    [Theory]
    [InlineData("Days", true)]
    [InlineData("Days[]", true)]
    [InlineData("System.IO.FileAttributes", true)]
    [InlineData("DayOfWeek", false)]
    public async Task Flags_without_attributes_are_reported_at_the_property(string type, bool isWrong)
    {
        string[] lines = await ReportedLines.OfAsync($"[Flags] public enum Days {{ Saturday = 1, Sunday = 2 }} [BizprocRobot(\"a\", Name = \"A\")] public partial class Action {{ [BizprocProperty(\"value\", Name = \"Value\")] public {type} Value {{ get; set; }} = default!; }}");

        Assert.Equal(isWrong, lines.Any(static line => line.StartsWith("BZP0310 at Value: '", StringComparison.Ordinal)));
    }
}
