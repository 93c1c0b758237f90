using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Bizproc.Protocol;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>Checks the address at which the portal reaches the application, and the application there.</summary>
internal static class AddressChecks
{
    private const string Check = "public URL";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Makes the checks. One that cannot hold after a failed one is omitted.</summary>
    /// <param name="target">The portal, and the address of the application.</param>
    /// <param name="handlers">The handlers of the declared actions.</param>
    /// <param name="events">The events that are bound on the portal.</param>
    /// <param name="stop">Cancels the checks.</param>
    public static async IAsyncEnumerable<Finding> MakeAsync(
        PortalTarget target, IReadOnlyList<string> handlers, BoundEvents events, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (target.PublicUrl is not { } url)
        {
            yield return Finding.Bad(Check, "nobody has named it", "Use --public-url with the address at which the portal reaches the application");
            yield break;
        }

        var spelling = CheckSpelling(url, target.Address);
        yield return spelling;
        if (Events(events, url) is { } bound) yield return bound;
        if (spelling.State == FindingState.Fails) yield break;

        var resolved = await ResolveAsync(url, target.Address, stop).ConfigureAwait(false);
        yield return resolved;
        if (resolved.State == FindingState.Fails) yield break;

        yield return await AnswerAsync(url, handlers, stop).ConfigureAwait(false);
    }

    /// <summary>Checks an address without the network.</summary>
    internal static Finding CheckSpelling(Uri url, Uri portal)
    {
        if (HandlerUrl.Check(url.AbsoluteUri) != HandlerUrlFault.None) return Finding.Bad(Check, $"the portal refuses every handler at {url.Host}, because its host has no dot", "Use a host with a dot, or 127.0.0.1");
        if (portal.IsLoopback) return Finding.Good(Check, url.ToString());
        if (PrivateHost.CannotBePublic(url.Host)) return Finding.Bad(Check, $"{url.Host} is not on the internet, so the portal cannot reach it", "Use a public address, such as that of a tunnel");

        return url.Scheme == Uri.UriSchemeHttps
            ? Finding.Good(Check, url.ToString())
            : Finding.Bad(Check, $"{url} is http, so the portal sends tokens unencrypted", "Use an https address");
    }

    private static Finding? Events(BoundEvents events, Uri url)
    {
        if (events.All is not { } bound) return null;

        string[] others = events.ListOthers(url);
        return others.Length == 0
            ? Finding.Good("events", $"{bound.Count} bound")
            : Finding.Bad("events", $"the portal sends events to {string.Join(", ", others)}, which is not the public URL", "Install the application again, or unbind the events with event.unbind");
    }

    private static async Task<Finding> ResolveAsync(Uri url, Uri portal, CancellationToken stop)
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(url.IdnHost, stop).ConfigureAwait(false);
            return portal.IsLoopback || Array.Exists(addresses, PrivateHost.IsPublic)
                ? Finding.Good("name", $"{url.Host} resolves")
                : Finding.Bad("name", $"{url.Host} resolves to {addresses[0]}, which is not on the internet", "Correct the address of the name, or use another public URL");
        }
        catch (SocketException unknown)
        {
            return Finding.Bad("name", $"{url.Host} does not resolve: {unknown.Message.TrimEnd('.')}", "Correct the public URL, or start the tunnel that has this name");
        }
    }

    private static async Task<Finding> AnswerAsync(Uri url, IReadOnlyList<string> handlers, CancellationToken stop)
    {
        string handler = handlers.FirstOrDefault(HandlerUrl.IsPath) is { } path ? url.AbsoluteUri.TrimEnd('/') + path : url.AbsoluteUri;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Patience }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(handler), HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            return (int)answer.StatusCode switch
            {
                >= 200 and < 300 => Finding.Good("handler", $"{handler} answers"),
                >= 300 and < 400 => Finding.Bad("handler", $"{handler} redirects, and a portal does not follow", "Use the final address as the public URL"),
                404 => Finding.Bad("handler", $"{handler} is not found", "Call MapBizproc in the application, and check the path of the public URL"),
                401 or 403 => Finding.Bad("handler", $"{handler} refuses strangers ({(int)answer.StatusCode})", "Let the portal pass: exclude the addresses of Bizproc from authorisation and from the firewall"),
                var status => Finding.Bad("handler", $"{handler} answers {status}", "Look at the log of the application"),
            };
        }
        catch (HttpRequestException failure) when (failure.InnerException is AuthenticationException untrusted)
        {
            return Finding.Bad("handler", $"the certificate of {url.Host} is not trusted: {untrusted.Message.TrimEnd('.')}", "Renew the certificate, or send the whole chain");
        }
        catch (HttpRequestException failure)
        {
            return Finding.Bad("handler", $"{handler} cannot be reached: {(failure.InnerException ?? failure).Message.TrimEnd('.')}", "Start the application, and the tunnel if there is one");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Finding.Bad("handler", $"{handler} does not answer within {Patience.TotalSeconds} seconds", "Look at the log of the application, and at the firewall before it");
        }
    }
}
