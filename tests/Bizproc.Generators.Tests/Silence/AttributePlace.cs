namespace Bizproc.Generators.Tests.Silence;

/// <summary>A place at which a user may write an attribute on something that generated code mentions.</summary>
/// <param name="Name">The name of the place in a failure.</param>
/// <param name="Target">The target that the attribute must allow.</param>
/// <param name="Members">The members of a namespace, with <see cref="Here"/> in place of the attribute.</param>
internal sealed record AttributePlace(string Name, AttributeTargets Target, string Members)
{
    private const string Here = "[Here]";

    /// <summary>The places in a declaration and around it.</summary>
    public static IReadOnlyList<AttributePlace> All { get; } =
    [
        new("class", AttributeTargets.Class, "[Here] [BizprocActivity(\"a\", Name = \"A\")] [BizprocRobot(\"r\")] public partial class Act { [BizprocProperty] public int P { get; init; } }"),
        new("record", AttributeTargets.Class, "[Here] [BizprocActivity(\"a\", Name = \"A\")] public partial record Act { [BizprocProperty] public int P { get; init; } }"),
        new("class around", AttributeTargets.Class, "[Here] public partial class Out { [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } } }"),
        new("struct around", AttributeTargets.Struct, "[Here] public partial struct Out { [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } } }"),
        new("interface around", AttributeTargets.Interface, "[Here] public partial interface Out { [BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [BizprocProperty] public int P { get; init; } } }"),
        new("base", AttributeTargets.Class, """
            [Here] public class Base { [BizprocProperty] public int P { get; set; } [BizprocReturnProperty] public int R { get; set; } [BizprocProperty("h")] public int Hidden { get; set; } }
            [BizprocActivity("a", Name = "A")] public partial class Act : Base { public new string? Hidden() => null; }
            """),
        new("constructor", AttributeTargets.Constructor, "[BizprocActivity(\"a\", Name = \"A\")] public partial class Act { [Here] public Act() { } }"),
        new("property", AttributeTargets.Property, """
            [BizprocActivity("a", Name = "A")] public partial class Act
            {
                [Here] [BizprocProperty] public required string Required { get; init; }
                [Here] [BizprocProperty] public string? Optional { get; set; }
                [Here] [BizprocProperty] public int Number { get; set; }
                [Here] [BizprocProperty] public List<string> List { get; set; } = [];
            }
            """),
        new("return property", AttributeTargets.Property, """
            [BizprocActivity("a", Name = "A")] public partial class Act
            {
                [Here] [BizprocReturnProperty] public string Text { get; set; } = "";
                [Here] [BizprocReturnProperty] public string? Optional { get; set; }
                [Here] [BizprocReturnProperty] public int Number { get; set; }
                [Here] [BizprocReturnProperty] public List<string> List { get; set; } = [];
            }
            """),
        new("inherited property", AttributeTargets.Property, """
            public class Base { [Here] [BizprocProperty] public string? P { get; set; } [Here] [BizprocReturnProperty] public string? R { get; set; } }
            [BizprocActivity("a", Name = "A")] public partial class Act : Base;
            """),
        new("overridden property", AttributeTargets.Property, """
            public class Base { [Here] [BizprocProperty] public virtual string? P { get; set; } [Here] [BizprocReturnProperty] public virtual string? R { get; set; } }
            [BizprocActivity("a", Name = "A")] public partial class Act : Base { [BizprocProperty("p")] public override string? P { get; set; } }
            """),
        new("accessor", AttributeTargets.Method, """
            [BizprocActivity("a", Name = "A")] public partial class Act
            {
                [BizprocProperty] public int P { [Here] get; [Here] init; }
                [BizprocReturnProperty] public int R { [Here] get; [Here] set; }
            }
            """),
        new("enum", AttributeTargets.Enum, """
            [Here] public enum Way { One, Two }
            [BizprocActivity("a", Name = "A")] public partial class Act
            {
                [BizprocProperty] public Way P { get; init; }
                [BizprocProperty] public List<Way?> List { get; init; } = [];
                [BizprocReturnProperty] public Way? R { get; set; }
                [BizprocReturnProperty] public Way[] Array { get; set; } = [];
            }
            """),
        new("enum member", AttributeTargets.Field, """
            public enum Way { [Here] One, [Here] Two, [Here] Too = Two }
            [BizprocActivity("a", Name = "A")] public partial class Act { [BizprocProperty] public Way P { get; init; } [BizprocReturnProperty] public Way? R { get; set; } }
            """),
    ];

    /// <summary>The source of a file with these attributes in this place.</summary>
    public string Source(string @namespace, string attributes) =>
        $"#pragma warning disable\nnamespace {@namespace};\n{Members.Replace(Here, attributes, StringComparison.Ordinal)}\n";

    public override string ToString() => Name;
}
