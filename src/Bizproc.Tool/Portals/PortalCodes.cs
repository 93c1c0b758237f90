using Bizproc.Actions;
using Bizproc.Portal.Transport;

namespace Bizproc.Tool.Portals;

/// <summary>The codes that the application has on a portal.</summary>
/// <param name="Activities">The activities; <see langword="null"/> if the portal's plan has none.</param>
/// <param name="Robots">The robots; <see langword="null"/> if the portal's plan has none.</param>
internal sealed record PortalCodes(IReadOnlyList<string>? Activities, IReadOnlyList<string>? Robots)
{
    /// <summary>Reads both lists in one request.</summary>
    /// <exception cref="PortalException">The portal refused.</exception>
    public static async Task<PortalCodes> ReadAsync(IPortalClient portal, CancellationToken stop)
    {
        var answers = await portal.BatchAsync([new(ActionKind.Activity.ListMethod), new(ActionKind.Robot.ListMethod)], halt: false, stop).ConfigureAwait(false);
        return new PortalCodes(Get(answers, 0), Get(answers, 1));
    }

    /// <summary>Gets the codes of a kind.</summary>
    public IReadOnlyList<string>? this[ActionKind kind] => kind == ActionKind.Robot ? Robots : Activities;

    private static string[]? Get(PortalBatchResult answers, int index) =>
        answers.GetError(index) is PortalFeatureException ? null : answers.GetResult(index, PortalJsonContext.Default.StringArray);
}
