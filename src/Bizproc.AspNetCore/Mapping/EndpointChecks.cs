using Bizproc.Incoming.Handling;
using Bizproc.Installation.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Mapping;

/// <summary>Checks that no other endpoint is missing, after all endpoints of the application are mapped.</summary>
/// <param name="services">The application's services.</param>
/// <param name="logger">The log for findings that are not faults.</param>
internal sealed class EndpointChecks(IServiceProvider services, ILogger logger)
{
    private readonly BizprocOptions _options = services.GetRequiredService<IOptions<BizprocOptions>>().Value;
    private readonly ActionDefinition[] _actions = [.. services.GetServices<ActionDefinition>()];

    /// <summary>Finds the faults.</summary>
    public IEnumerable<string> FindFaults()
    {
        // Without this source the application has no routing of this kind, so there is nothing to check.
        if (services.GetService<EndpointDataSource>() is not { } source) return [];

        RouteEndpoint[] endpoints = [.. source.Endpoints.OfType<RouteEndpoint>()];
        if (_actions.Length == 0) logger.NoActions();
        WarnIfNobodyCanCall(endpoints);
        return [.. FindRepeated(endpoints), .. FindMissingHandlers(endpoints), .. FindMissingPages(endpoints)];
    }

    /// <summary>Warns if no portal can call. The application's own store may contain portals from another program.</summary>
    private void WarnIfNobodyCanCall(RouteEndpoint[] endpoints)
    {
        bool hasInstallation = endpoints.Any(static endpoint => endpoint.Metadata.GetMetadata<BizprocEndpoint>() is { IsInstallation: true });
        if (_options.Portal is null && !hasInstallation && services.GetRequiredService<StoredPortals>().AreInMemory) logger.NoWayIn();
    }

    /// <summary>Finds a path that is mapped twice: in groups without a prefix, or by two calls. A single call cannot see this.</summary>
    private static IEnumerable<string> FindRepeated(RouteEndpoint[] endpoints) => endpoints
        .Where(static endpoint => endpoint.Metadata.GetMetadata<BizprocEndpoint>() is not null)
        .GroupBy(static endpoint => (Path: endpoint.RoutePattern.RawText?.ToUpperInvariant(), Hosts: HostsOf(endpoint)))
        .Where(static same => same.Skip(1).Any())
        .Take(1)
        .Select(static same => $"{same.First().RoutePattern.RawText} is mapped twice, so every post of a portal would fail: call MapBizproc() and MapBizprocInstall() once each, or in groups with different prefixes");

    private static string HostsOf(RouteEndpoint endpoint) => string.Join(' ', endpoint.Metadata.GetMetadata<IHostMetadata>()?.Hosts ?? []);

    /// <summary>Finds actions whose handler is in this program although no endpoint answers their calls.</summary>
    private IEnumerable<string> FindMissingHandlers(RouteEndpoint[] endpoints)
    {
        var targets = services.GetRequiredService<CallTargets>();
        string[] missing =
        [
            .. _actions
                .Where(action => HandlerPath.IsOwn(action.Handler, _options.PublicUrl!) && targets.Has(action))
                .Where(action => !PublicPath.Enumerate(_options.PublicUrl!, HandlerPath.Find(action.Handler)).Any(path => endpoints.Any(endpoint => Serves(endpoint, path))))
                .Select(static action => $"{action} ({action.Handler})"),
        ];
        return missing.Length == 0 ? [] : [$"No endpoint answers the calls of {string.Join(", ", missing)}: call app.MapBizproc()"];
    }

    private IEnumerable<string> FindMissingPages(RouteEndpoint[] endpoints)
    {
        var targets = services.GetRequiredService<CallTargets>();
        foreach (var action in _actions)
        {
            if (action.PlacementHandler is not { } page || !HandlerPath.IsOwn(page, _options.PublicUrl!)) continue;

            string path = HandlerPath.Find(page);
            if (PublicPath.Enumerate(_options.PublicUrl!, path).Any(each => endpoints.Any(endpoint => Serves(endpoint, each)))) continue;

            string type = targets.Find(HandlerPath.Find(action.Handler), action.Code)?.ActionType.Name ?? "MyAction";
            yield return $"No endpoint answers POST {path}, the settings page of {action}: call app.MapBizprocSettings<{type}>(...), or map your own endpoint there";
        }
    }

    private static bool Serves(RouteEndpoint endpoint, string path)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        if (methods is { Count: > 0 } && !methods.Contains(HttpMethods.Post, StringComparer.OrdinalIgnoreCase)) return false;

        var matcher = new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults));
        return matcher.TryMatch(path, new RouteValueDictionary());
    }
}
