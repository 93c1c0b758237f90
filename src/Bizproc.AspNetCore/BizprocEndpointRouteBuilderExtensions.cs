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
    /// <c>GET</c> and <c>HEAD</c> are answered 200 with a sentence, as a check of the marketplace, or a person, may look whether an address is
    /// there. A body that has not arrived within <see cref="CallOptions.MaxBodyTime"/> ends with its connection.
    /// Paths are those of the declarations. Where the public URL has a path of its own, that is left to what stands before the endpoints, such
    /// as <c>UsePathBase</c>.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <returns>All the endpoints, to say more of them.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBizproc</c> is missing, or an action has no handler.</exception>
    public static IEndpointConventionBuilder MapBizproc(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var targets = endpoints.ServiceProvider.GetService<CallTargets>()
            ?? throw new InvalidOperationException("MapBizproc needs what AddBizproc adds: call builder.Services.AddBizproc(...) before the application is built");
        DemandHandlers(endpoints.ServiceProvider, targets);

        var mapped = targets.Paths.Select(path => endpoints
            .MapMethods(RoutePath.Escape(path), Presence.Methods, Presence.Or(context => CallEndpoint.AnswerAsync(context, path)))
            .WithDisplayName($"Bizproc {path}")
            .WithMetadata(new AllowAnonymousAttribute()));
        return new EndpointConventions([.. mapped]);
    }

    private static void DemandHandlers(IServiceProvider services, CallTargets targets)
    {
        var publicUrl = services.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl!;
        string[] missing =
        [
            .. services.GetServices<ActionDefinition>()
                .Where(action => HandlerPath.IsOwn(action.Handler, publicUrl) && !targets.Has(action))
                .Select(static action => $"{action} ({action.Handler})"),
        ];
        if (missing.Length > 0)
        {
            throw new InvalidOperationException(
                $"Nothing handles {string.Join(", ", missing)}: add a handler to what AddBizproc returns, such as AddHandler<MyAction, MyHandler>()");
        }
    }
}
