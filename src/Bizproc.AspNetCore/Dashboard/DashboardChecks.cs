using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Checks at the start that someone decides who may see a dashboard.</summary>
/// <param name="services">The application's services.</param>
/// <param name="logger">The log for findings that are not faults.</param>
internal sealed class DashboardChecks(IServiceProvider services, ILogger logger)
{
    /// <summary>Finds the faults.</summary>
    public IEnumerable<string> FindFaults()
    {
        if (services.GetService<EndpointDataSource>() is not { } source) yield break;

        bool canAuthorize = services.GetService<IPolicyEvaluator>() is not null;
        foreach (var same in source.Endpoints.GroupBy(static endpoint => endpoint.Metadata.GetMetadata<DashboardEndpoint>()))
        {
            if (same.Key is not { } dashboard) continue;

            // The application may also open a single endpoint, so each one is looked at.
            if (same.Any(static endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)) logger.DashboardOpen(dashboard.Path);
            if (!canAuthorize && same.Any(static endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
            {
                yield return $"The dashboard at {dashboard.Path} demands a signed-in user, but the application has no authorisation: call builder.Services.AddAuthorization() "
                    + "and AddAuthentication(...), and MapBizprocDashboard().RequireAuthorization(\"YourPolicy\") for a policy of your own, "
                    + "or MapBizprocDashboard().AllowAnonymous() to open it to everyone";
            }
        }
    }
}
