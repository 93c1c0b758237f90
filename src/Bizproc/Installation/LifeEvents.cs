using System.Text;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The events of an application's life (portal: 8.2).</summary>
internal static class LifeEvents
{
    public const string Installed = "ONAPPINSTALL";
    public const string Updated = "ONAPPUPDATE";
    public const string Uninstalled = "ONAPPUNINSTALL";

    private const string Bind = "event.bind";

    /// <summary>Has a portal tell of its updates and of the uninstallation. What is bound already stays bound once.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="publicUrl">The application's own address.</param>
    /// <param name="path">Where the application takes events, below that.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PortalException">The portal does not want to.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public static async Task BindAsync(IPortalClient portal, Uri publicUrl, string path, CancellationToken cancellationToken)
    {
        string origin = Encoding.ASCII.GetString(new ActionValues(publicUrl).PublicUrl);
        string handler = new Uri($"{origin}/{path.TrimStart('/')}").AbsoluteUri;
        foreach (string name in (string[])[Updated, Uninstalled])
        {
            var binding = new EventBindParameters(name, handler);
            try
            {
                await BindAsync(portal, binding, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception lost) when (OutcomeUnknown.Is(lost))
            {
                // Bound or not, now it will be: a second binding is refused, which is just as well.
                await BindAsync(portal, binding, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task BindAsync(IPortalClient portal, EventBindParameters binding, CancellationToken cancellationToken)
    {
        try
        {
            await portal.CallAsync(Bind, binding, EventJsonContext.Default.EventBindParameters, PortalJsonContext.Default.JsonElement, cancellationToken).ConfigureAwait(false);
        }
        catch (PortalException refusal) when (IsBound(refusal))
        {
        }
    }

    /// <summary>The code is that of the documentation; servers have given others with the same words.</summary>
    private static bool IsBound(PortalException refusal) =>
        refusal.Error == EventAnswers.AlreadyBound.Error || refusal.Description == EventAnswers.AlreadyBound.Description;
}
