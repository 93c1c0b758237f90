using Bizproc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the address of the application's installation page, which takes the events <c>ONAPPINSTALL</c>, <c>ONAPPUPDATE</c> and
    /// <c>ONAPPUNINSTALL</c>, too (portal: 8.2). A portal is kept in the <see cref="IPortalStore"/> after an authorisation server has named the
    /// portal of the posted tokens and the portal has shown that they belong to an administrator. The portal then gets all actions of the
    /// application, and is asked to report updates and the uninstallation at this address. A post that proves less changes nothing: a sender that
    /// proves no portal gets 403, and another user of the portal gets a page that says so. The page deploys and binds each time it is opened, as
    /// after each update of the application.
    /// </summary>
    /// <remarks>
    /// An event without tokens is believed if it has the application token of a known portal; the kept tokens of that portal deploy then. Refused
    /// posts are paced by the sender's address, which behind a proxy needs <c>UseForwardedHeaders</c>. If the store throws, the answer is 503.
    /// A proof is remembered for 10 minutes, so that the same post is not refused when it is made again. <c>GET</c> and <c>HEAD</c> are answered
    /// 200 with a sentence.
    /// <para>
    /// Portals send events to the public URL followed by the pattern. If the public URL has a path of its own, events are taken with that path and
    /// without it, whether or not a proxy or <c>UsePathBase</c> takes it away. In a group they are taken only without it.
    /// </para>
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, which has no parameters.</param>
    /// <param name="page">
    /// What a browser sees of an installation; a small page that says what was deployed, and finishes the installation, if left out. Another one
    /// has to call <c>BX24.installFinish()</c> itself, and should do so only for one that <see cref="InstallationResult.IsFinished"/>.
    /// </param>
    /// <returns>The endpoint, to say more of it.</returns>
    /// <exception cref="ArgumentException">The pattern has parameters.</exception>
    /// <exception cref="InvalidOperationException"><c>AddBizproc</c> is missing, or the options lack what an installation needs.</exception>
    public static IEndpointConventionBuilder MapBizprocInstall(
        this IEndpointRouteBuilder endpoints, string pattern = "/bizproc/install", Func<InstallationResult, IResult>? page = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (pattern.AsSpan().ContainsAny("{}")) throw new ArgumentException("The installation has one address, without parameters", nameof(pattern));

        var options = OptionsForInstallation(endpoints.ServiceProvider);
        var endpoint = new InstallEndpoint(page ?? (result => new InstallationPage(result, options.ScriptFor(result.Portal))), endpoints.ServiceProvider);
        AddChecks(endpoints.ServiceProvider);
        var routes = endpoints is RouteGroupBuilder ? [pattern] : PublicPath.Enumerate(options.PublicUrl!, pattern);
        return new EndpointConventions(
        [
            .. routes.Select(route => endpoints.MapMethods(route, PresenceResponse.Methods, PresenceResponse.Or(endpoint.AnswerAsync))
                .WithDisplayName($"Bizproc installation {route}")
                .WithMetadata(new AllowAnonymousAttribute(), new BizprocEndpoint(IsInstallation: true) { BelowPublicUrl = endpoints is RouteGroupBuilder ? null : pattern })),
        ]);
    }

    private static BizprocOptions OptionsForInstallation(IServiceProvider services)
    {
        if (services.GetService<Installer>() is null)
            throw new InvalidOperationException("MapBizprocInstall needs what AddBizproc adds: call builder.Services.AddBizproc(...) before the application is built");

        try
        {
            var options = services.GetRequiredService<IOptions<BizprocOptions>>().Value;
            return options is { ClientId.Length: > 0, ClientSecret.Length: > 0 }
                ? options
                : throw new InvalidOperationException("MapBizprocInstall needs BizprocOptions.ClientId and ClientSecret: without them no portal can prove itself");
        }
        catch (OptionsValidationException fault)
        {
            throw new InvalidOperationException($"MapBizprocInstall needs valid options: {fault.Message}", fault);
        }
    }
}
