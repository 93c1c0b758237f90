using Bizproc.Tool.Declarations;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>Tells of former codes, so that people know when nobody uses one any more.</summary>
internal static class FormerCodes
{
    /// <summary>Finds the code of today; <see langword="null"/> if the code is no former one, or is not declared here.</summary>
    public static string? FindCurrent(DeclaredActions? declared, string code) =>
        declared?.Actions.FirstOrDefault(action => action.Definition.Code == code)?.Definition.FormerOf;

    /// <summary>Finds the former codes of a code of today.</summary>
    public static IEnumerable<string> FindOf(DeclaredActions? declared, string code) =>
        (declared?.Definitions ?? []).Where(action => action.FormerOf == code).Select(static action => action.Code);

    /// <summary>Describes a code: <c>old (former code of new)</c>, or the code alone.</summary>
    public static string Describe(DeclaredActions? declared, string code) => FindCurrent(declared, code) is { } current ? $"{code} (former code of {current})" : code;

    /// <summary>Describes the former codes that nobody uses.</summary>
    /// <param name="declared">The declared actions.</param>
    /// <param name="asked">The only code that is looked at; <see langword="null"/> for all.</param>
    /// <param name="used">The codes that are in use.</param>
    public static IReadOnlyList<string> FindUnused(DeclaredActions? declared, string? asked, IEnumerable<string> used)
    {
        var known = used.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (declared?.Definitions ?? [])
                .Where(action => action.FormerOf is not null && (asked is null || action.Code == asked) && !known.Contains(action.Code))
                .Select(action => Describe(declared, action.Code)),
        ];
    }
}
