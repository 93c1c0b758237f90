using Bizproc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps what portals call.</summary>
public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps an endpoint for each path at which an action is handled; which action is meant, its code says. A call is checked for whose it is
    /// (so that it needs no other authorisation), and accepted when it is queued: its handler works on it in the background (portal: 10.1).
    /// </summary>
    /// <remarks>
    /// <c>GET</c> and <c>HEAD</c> are answered 200 with a sentence, as a person or a check of the marketplace may look whether the address exists.
    /// A body that has not arrived within <see cref="CallOptions.MaxBodyTime"/> ends with its connection.
    /// The paths are those of the declarations. If the public URL has a path of its own, calls are taken with that path and without it, whether
    /// or not a proxy or <c>UsePathBase</c> takes it away. At the start of the host, the library checks that nothing is missing beside these
    /// endpoints: a settings page that no endpoint answers keeps the host from starting.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <returns>All the endpoints, to say more of them.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddBizproc</c> or <c>AddActions</c> is missing, an action has no handler, or the handlers are mapped here already.
    /// </exception>
    public static IEndpointConventionBuilder MapBizproc(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var targets = endpoints.ServiceProvider.GetService<CallTargets>()
            ?? throw new InvalidOperationException("MapBizproc needs what AddBizproc adds: call builder.Services.AddBizproc(...) before the application is built");
        var publicUrl = endpoints.ServiceProvider.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl!;
        DemandHandlers(endpoints.ServiceProvider, targets, publicUrl);
        if (!MappedBuilders.TryAdd(endpoints))
            throw new InvalidOperationException("MapBizproc is called twice, so that every call of a portal would fail: it maps all handlers, remove one of the calls");

        AddChecks(endpoints.ServiceProvider);

        var mapped = targets.Paths.SelectMany(path => PublicPath.Enumerate(publicUrl, path).Select(route => endpoints
            .MapMethods(RoutePath.Escape(route), PresenceResponse.Methods, PresenceResponse.Or(context => CallEndpoint.AnswerAsync(context, path)))
            .WithDisplayName($"Bizproc {route}")
            .WithMetadata(new AllowAnonymousAttribute(), new BizprocEndpoint(IsInstallation: false))));
        return new EndpointConventions([.. mapped]);
    }

    private static void AddChecks(IServiceProvider services)
    {
        var checks = services.GetRequiredService<StartupChecks>();
        checks.TryAdd(typeof(EndpointChecks), () => new EndpointChecks(services, checks.Logger).FindFaults());
    }

    private static void DemandHandlers(IServiceProvider services, CallTargets targets, Uri publicUrl)
    {
        if (services.GetService<AddedActions>() is null) throw new InvalidOperationException($"MapBizproc finds no actions: {AddedActions.Remedy}");

        ActionDefinition[] missing = [.. services.GetServices<ActionDefinition>().Where(action => HandlerPath.IsOwn(action.Handler, publicUrl) && !targets.Has(action))];
        if (missing.Length == 0) return;

        string names = string.Join(", ", missing.Select(static action => $"{action} ({action.Handler})"));
        string[] libraries = [.. missing.Where(ActionAssembly.IsLibrary).Select(ActionAssembly.Find).Distinct(StringComparer.Ordinal).Select(ActionAssembly.Ignore)];
        string orIgnore = libraries.Length == 0 ? "" : $", or leave the actions of a library out: {string.Join(", ", libraries)}";
        throw new InvalidOperationException($"Nothing handles {names}: add a handler to what AddBizproc returns, such as AddHandler<MyAction, MyHandler>(){orIgnore}");
    }
}
