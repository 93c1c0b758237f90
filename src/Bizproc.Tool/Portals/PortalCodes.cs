using System.Text.Json;
using Bizproc.Actions;
using Bizproc.Portal.Transport;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>The codes that the application has on a portal.</summary>
/// <param name="Activities">The activities; <see langword="null"/> if the portal's plan has none.</param>
/// <param name="Robots">The robots; <see langword="null"/> if the portal's plan has none.</param>
internal sealed record PortalCodes(IReadOnlyList<string>? Activities, IReadOnlyList<string>? Robots)
{
    /// <summary>Far more than a portal could show in its designer.</summary>
    private const int MaxCodes = 10_000;

    /// <summary>Reads both lists in one request.</summary>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="ToolException">The answer is not a portal's.</exception>
    public static async Task<PortalCodes> ReadAsync(IPortalClient portal, CancellationToken stop)
    {
        var answers = await portal.BatchAsync([new(ActionKind.Activity.ListMethod), new(ActionKind.Robot.ListMethod)], halt: false, stop).ConfigureAwait(false);
        return new PortalCodes(Get(answers, ActionKind.Activity, 0), Get(answers, ActionKind.Robot, 1));
    }

    /// <summary>Gets the codes of a kind.</summary>
    public IReadOnlyList<string>? this[ActionKind kind] => kind == ActionKind.Robot ? Robots : Activities;

    /// <summary>Reads a list of codes; <see langword="null"/> if it is not one.</summary>
    public static IReadOnlyList<string>? Read(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(static code => code.ValueKind == JsonValueKind.String)
        ? [.. list.EnumerateArray().Select(static code => code.GetString()!)]
        : null;

    private static IReadOnlyList<string>? Get(PortalBatchResult answers, ActionKind kind, int index)
    {
        if (answers.GetError(index) is { } refusal) return refusal is PortalFeatureException ? null : throw refusal;
        if (!answers.IsDone(index) || Read(answers.GetResult(index, PortalJsonContext.Default.JsonElement)) is not { } codes)
            throw new ToolException($"The answer to {kind.ListMethod} is not a list of codes. Check the address (--portal): it must be that of a Bitrix24 portal", ExitCode.PortalFailed);

        return codes.Count <= MaxCodes
            ? codes
            : throw new ToolException($"The answer to {kind.ListMethod} has {codes.Count} codes, which no application has. Check the address (--portal)", ExitCode.PortalFailed);
    }
}
