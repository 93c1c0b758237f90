using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Registry;

/// <summary>A stored <c>FILTER</c>, as the portal reads it when it looks for actions to offer (portal: 4.6).</summary>
/// <param name="Includes">The rules that show the action; <see langword="null"/> if there is no such list.</param>
/// <param name="Excludes">The rules that hide the action.</param>
/// <param name="MinApiVersion">The lowest version of the portal's interface that the action needs.</param>
internal sealed record RegistrationFilter(IReadOnlyList<FilterRule>? Includes, IReadOnlyList<FilterRule>? Excludes, int MinApiVersion)
{
    /// <summary>Reads a filter whose keys are in upper case. A value that is not an array hides nothing.</summary>
    public static RegistrationFilter Read(PhpValue? filter)
    {
        var members = filter as PhpArray ?? [];
        return new RegistrationFilter(
            RulesOf(members["INCLUDE"]),
            RulesOf(members["EXCLUDE"]),
            (int)Math.Clamp(members["MIN_API_VERSION"].ToInteger(), int.MinValue, int.MaxValue));
    }

    /// <summary>True if an action with this filter is offered for a document on an edition.</summary>
    public bool IsShown(IReadOnlyList<string> documentType, string edition) =>
        DocumentFilter.IsShown(Includes, Excludes, documentType, edition, MinApiVersion);

    private static List<FilterRule>? RulesOf(PhpValue value)
    {
        if (value.IsNull) return null;

        // A text is one rule. An object is one rule too: it is compared as a whole and never matches.
        return value is PhpArray { IsList: true } list ? [.. list.Select(static element => RuleOf(element.Value))] : [RuleOf(value)];
    }

    private static FilterRule RuleOf(PhpValue value) => value switch
    {
        PhpString text => FilterRule.ForEdition(text.Value),
        PhpArray { IsList: true } parts => FilterRule.ForDocument([.. parts.Select(static part => (part.Value as PhpString)?.Value)]),
        _ => FilterRule.ForDocument([null]),
    };
}
