using Bizproc;
using Bizproc.AspNetCore.Http;
using Bizproc.AspNetCore.Incoming;
using Bizproc.AspNetCore.Mapping;
using Bizproc.Hosting;
using Bizproc.Incoming.Handling;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints that portals call.</summary>
public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>Maps an endpoint for each path of a handler. The code in a call decides which action is called.</summary>
    /// <remarks>
    /// The endpoint checks the origin of a call itself, so it needs no other authorisation. It accepts a call by adding it to the queue; a handler
    /// runs in the background. The response to <c>GET</c> and <c>HEAD</c> is 200 with a sentence, so that a person or a check of the marketplace
    /// can see that the address exists. If a body has not arrived within <see cref="CallOptions.MaxBodyTime"/>, its connection is closed. The paths
    /// come from the declarations. If the public URL has a path, the endpoints answer with and without that path, whether or not a proxy or
    /// <c>UsePathBase</c> removes it. When the host starts, the library checks that no other endpoint is missing: the host does not start if no
    /// endpoint answers for a settings page.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <returns>A builder that adds conventions to all mapped endpoints.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddBizproc</c> or <c>AddActions</c> is missing, an action has no handler, or the handlers are already mapped.
    /// </exception>
    public static IEndpointConventionBuilder MapBizproc(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var targets = endpoints.ServiceProvider.GetService<CallTargets>()
            ?? throw new InvalidOperationException("MapBizproc needs the services of AddBizproc: call builder.Services.AddBizproc(...) before the application is built");
        var publicUrl = endpoints.ServiceProvider.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl!;
        DemandHandlers(endpoints.ServiceProvider, targets, publicUrl);
        if (!MappedBuilders.TryAdd(endpoints))
            throw new InvalidOperationException("MapBizproc is called twice, so every call of a portal would fail: it maps all handlers; remove one of the calls");

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
        string orIgnore = libraries.Length == 0 ? "" : $", or exclude the actions of a library: {string.Join(", ", libraries)}";
        throw new InvalidOperationException($"No handler is registered for {names}: add one to the result of AddBizproc, such as AddHandler<MyAction, MyHandler>(){orIgnore}");
    }
}
