using System.Text;
using Bizproc.Portal.Retry;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;

namespace Bizproc.Installation;

/// <summary>Binds the events about the life of an application (portal: 8.2).</summary>
internal static class LifeEvents
{
    public const string Installed = "ONAPPINSTALL";
    public const string Updated = "ONAPPUPDATE";
    public const string Uninstalled = "ONAPPUNINSTALL";

    private const string Bind = "event.bind";

    /// <summary>Subscribes to the portal's events about updates and the uninstallation. An existing subscription is not repeated.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="publicUrl">The address of the application.</param>
    /// <param name="path">The path of events, below the public URL.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused the subscription.</exception>
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
                // Bind again in any case: the portal refuses a second binding, which does no harm.
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

    /// <summary>True if the event is already bound. The code is the documented one; some servers use other codes with the same text.</summary>
    private static bool IsBound(PortalException refusal) =>
        refusal.Error == EventAnswers.AlreadyBound.Error || refusal.Description == EventAnswers.AlreadyBound.Description;
}
