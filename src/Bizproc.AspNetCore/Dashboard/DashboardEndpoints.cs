using Bizproc.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Maps the endpoints of a dashboard: the page, its files, and its data.</summary>
internal static class DashboardEndpoints
{
    /// <summary>Maps all endpoints as one group.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path of the page, without a slash at its end.</param>
    /// <param name="options">The options.</param>
    public static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, string path, DashboardOptions options)
    {
        var services = endpoints.ServiceProvider;

        // Created with the first request: an engine must not start only because its dashboard is mapped.
        var items = new Lazy<ItemEndpoints>(() => ActivatorUtilities.CreateInstance<ItemEndpoints>(services, options, ActivatorUtilities.CreateInstance<PortalNames>(services)));
        var portals = new Lazy<PortalEndpoint>(() => ActivatorUtilities.CreateInstance<PortalEndpoint>(services, ActivatorUtilities.CreateInstance<PortalOverview>(services)));
        var group = endpoints.MapGroup(path);
        Map(HttpMethods.Get, "/", AnswerPageAsync);
        Map(HttpMethods.Get, "/files/{name}", static context => AnswerFileAsync(context, context.GetRouteValue("name") as string ?? ""));
        Map(HttpMethods.Get, "/data/counts", context => items.Value.CountAsync(context));
        Map(HttpMethods.Get, "/data/items", context => items.Value.ListAsync(context));
        Map(HttpMethods.Get, "/data/content", context => items.Value.ShowAsync(context));
        Map(HttpMethods.Get, "/data/portals", context => portals.Value.ListAsync(context));
        if (!options.IsReadOnly)
        {
            Map(HttpMethods.Post, "/again", context => items.Value.TryAgainAsync(context));
            Map(HttpMethods.Post, "/drop", context => items.Value.DropAsync(context));
        }

        group.WithMetadata(new DashboardEndpoint(path.Length == 0 ? "/" : path));
        ((IEndpointConventionBuilder)group).Finally(DemandUser);
        return group;

        void Map(string method, string route, RequestDelegate answerAsync) => group
            .MapMethods(route, [method], DashboardResponse.Guard(answerAsync))
            .WithDisplayName($"Bizproc dashboard {method} {path}{route}");
    }

    /// <summary>Demands a signed-in user, unless the application has decided otherwise for the endpoint.</summary>
    private static void DemandUser(EndpointBuilder endpoint)
    {
        bool isDecided = endpoint.Metadata.Any(static data => data is IAuthorizeData or AuthorizationPolicy or IAllowAnonymous);
        if (!isDecided) endpoint.Metadata.Add(new AuthorizeAttribute());
    }

    private static Task AnswerPageAsync(HttpContext context)
    {
        // The page refers to its files by relative addresses, so that it works behind a proxy that changes the path.
        string path = (context.Request.PathBase + context.Request.Path).ToUriComponent();
        if (path.EndsWith('/')) return AnswerFileAsync(context, PageAssets.Index);

        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = $"./{path[(path.LastIndexOf('/') + 1)..]}/";
        return Task.CompletedTask;
    }

    private static Task AnswerFileAsync(HttpContext context, string name)
    {
        if (PageAssets.Find(name) is not { } file) return DashboardResponse.RefuseAsync(context, StatusCodes.Status404NotFound, "The dashboard has no such file");

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Bytes.Length;
        return context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).AsTask();
    }
}
