using Bizproc;
using Bizproc.AspNetCore.Dashboard;
using Bizproc.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps a page for the people who operate the application: the calls and replies that wait, run, are retried or failed, with <em>again</em> and
    /// <em>drop</em>, and the portals.
    /// </summary>
    /// <remarks>
    /// The page shows values of workflows, so it demands a signed-in user: without a policy of your own, the default policy of the application. A
    /// policy of your own, as in <c>MapBizprocDashboard().RequireAuthorization("Operators")</c>, replaces the default one. <c>AllowAnonymous()</c>
    /// opens the page to everyone; then the log has a warning. Tokens and other secrets are never shown. Changes need a request of the page itself,
    /// so no other site can make them. Behind a proxy that changes the host, and that browsers reach without <c>https</c>,
    /// this needs <c>UseForwardedHeaders</c>.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path of the page, without parameters.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder that adds conventions to all endpoints of the page.</returns>
    /// <exception cref="ArgumentException">The path has parameters.</exception>
    /// <exception cref="InvalidOperationException"><c>AddBizproc</c> is missing.</exception>
    /// <example><c>app.MapBizprocDashboard(configure: options => options.IsReadOnly = true).RequireAuthorization("Operators");</c></example>
    public static IEndpointConventionBuilder MapBizprocDashboard(
        this IEndpointRouteBuilder endpoints, string path = "/bizproc/dashboard", Action<DashboardOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.AsSpan().ContainsAny("{}")) throw new ArgumentException("The path of the dashboard must not have parameters", nameof(path));

        var services = endpoints.ServiceProvider;
        if (services.GetService<StartupChecks>() is not { } checks)
            throw new InvalidOperationException("MapBizprocDashboard needs the services of AddBizproc: call builder.Services.AddBizproc(...) before the application is built");

        var options = new DashboardOptions();
        configure?.Invoke(options);
        checks.TryAdd(typeof(DashboardChecks), () => new DashboardChecks(services, checks.Logger).FindFaults());
        return DashboardEndpoints.Map(endpoints, path.TrimEnd('/'), options);
    }
}
