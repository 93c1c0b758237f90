using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>A declaration as customers use it, and as it is now.</summary>
/// <param name="Name">The change, for messages.</param>
/// <param name="Before">The declaration that customers use.</param>
/// <param name="Now">The declaration after the change; <see langword="null"/> if it is gone.</param>
/// <param name="Ids">The rules that must report the change, with commas; <see langword="null"/> if only the emulated portal decides.</param>
internal sealed record ChangePair(string Name, ActionSource Before, ActionSource? Now, string? Ids = null)
{
    /// <summary>The pair with codes and classes of its own, so that many are compiled together.</summary>
    public ChangePair Number(int i) => this with { Before = Number(Before, i), Now = Now is null ? null : Number(Now, i) };

    /// <summary>The pair with a result before and after the change, so that a workflow may wait for it.</summary>
    public ChangePair WithResult() => Before.Properties.Any(static property => property.IsReturn)
        ? this
        : this with { Before = WithResult(Before), Now = Now is null ? null : WithResult(Now) };

    private static ActionSource WithResult(ActionSource source) => source with { Properties = [.. source.Properties, Kinds.Create("waited", "string", isReturn: true)] };

    private static ActionSource Number(ActionSource source, int i) => source with
    {
        ClassName = $"Act{i}",
        Code = $"{source.Code}_{i}",
        RobotCode = source.RobotCode is { } robot ? $"{robot}_{i}" : null,
        FormerCodes = [.. source.FormerCodes.Select(former => former with { Code = $"{former.Code}_{i}" })],
    };
}
