using Bizproc;
using Bizproc.AspNetCore.Http;
using Bizproc.AspNetCore.Settings;
using Bizproc.Incoming.Handling;
using Bizproc.Installation.Clients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the settings page of an action at its <c>PlacementHandler</c>. The portal posts to it when a designer opens the settings.
    /// </summary>
    /// <typeparam name="TAction">The class that declares the action, with <c>UsePlacement</c>.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="page">Creates the page. Include <see cref="SettingsCall{TAction}.Script"/> in it.</param>
    /// <returns>A builder that adds conventions to all mapped endpoints.</returns>
    /// <exception cref="InvalidOperationException"><c>AddBizproc</c> is missing, or the action has no settings page.</exception>
    public static IEndpointConventionBuilder MapBizprocSettings<TAction>(this IEndpointRouteBuilder endpoints, Func<SettingsCall<TAction>, Task<IResult>> page)
        where TAction : IBizprocAction<TAction>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(page);
        if (endpoints.ServiceProvider.GetService<PortalDirectory>() is null)
            throw new InvalidOperationException("MapBizprocSettings needs the services of AddBizproc: call builder.Services.AddBizproc(...) before the application is built");

        string[] paths = [.. ActionDefinition.GetAll<TAction>().Select(static definition => definition.PlacementHandler).OfType<string>().Select(HandlerPath.Find).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (paths.Length == 0)
            throw new InvalidOperationException($"{typeof(TAction)} has no settings page: set UsePlacement and PlacementHandler of its attribute");

        var publicUrl = endpoints.ServiceProvider.GetRequiredService<IOptions<BizprocOptions>>().Value.PublicUrl!;
        var endpoint = new SettingsEndpoint<TAction>(page);
        return new EndpointConventions(
        [
            .. paths.SelectMany(path => PublicPath.Enumerate(publicUrl, path)).Select(path => endpoints
                .MapPost(RoutePath.Escape(path), endpoint.AnswerAsync)
                .WithDisplayName($"Bizproc settings {path}")
                .WithMetadata(new AllowAnonymousAttribute())),
        ]);
    }
}
