using Bizproc.Emulator.Page.Views;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Notes about handlers that this portal reaches and a real one does not (portal: 10.1).</summary>
internal static class HandlerWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        string url = action.Row.Handler;
        if (HandlerUrl.FindHost(url) is { } host && PrivateHost.Is(host))
            yield return WarningView.Note("A real portal cannot reach this handler, because its host is in your own network.");
        else if (url.StartsWith("http:", StringComparison.Ordinal))
            yield return WarningView.Note("The handler's address is http, so others can read the data on the way.");
    }
}
