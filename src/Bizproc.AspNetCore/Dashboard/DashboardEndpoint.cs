namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Marks an endpoint of the dashboard in the metadata of the endpoint.</summary>
/// <param name="Path">The path of the dashboard.</param>
internal sealed record DashboardEndpoint(string Path);
