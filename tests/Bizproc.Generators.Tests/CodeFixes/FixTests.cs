using System.Collections.Immutable;
using Bizproc.Generators.Reporting;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>The way of a fix from the analyzer to the editor.</summary>
public class FixTests
{
    public static TheoryData<string> Kinds { get; } = [.. Enum.GetNames<FixKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_diagnostic_carries_is_read_again(string kind)
    {
        Fix fix = new(Enum.Parse<FixKind>(kind), "name", "value");

        Assert.Equal(fix, Fix.From(fix.ToProperties()));
    }

    [Fact]
    public void What_is_left_out_is_empty()
    {
        Assert.Equal(new Fix(FixKind.RemoveArgument, "", ""), Fix.From(Fix.RemoveArgument.ToProperties()));
        Assert.Equal(
            new Fix(FixKind.CopyArgument, "", ""),
            Fix.From(ImmutableDictionary<string, string?>.Empty.Add("Kind", "CopyArgument").Add("Argument", null).Add("Value", null)));
    }

    [Fact]
    public void A_diagnostic_of_another_version_has_no_fix()
    {
        Assert.Null(Fix.From(ImmutableDictionary<string, string?>.Empty));
        Assert.Null(Fix.From(ImmutableDictionary<string, string?>.Empty.Add("Kind", "Unheard")));
    }

    [Fact]
    public void Texts_of_a_new_attribute_are_written_as_literals() =>
        Assert.Equal(@"(""d\""e"", Name = ""a\\b"")", Fix.AddAttribute("BizprocText", "d\"e", ("Name", "a\\b")).Value);
}
