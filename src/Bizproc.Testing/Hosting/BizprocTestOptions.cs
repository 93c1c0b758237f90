using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Testing;

/// <summary>The options of a <see cref="BizprocTestHost"/>.</summary>
public sealed record BizprocTestOptions
{
    /// <summary>
    /// Gets the client id of the application on the portal. Two hosts on one portal need different ids: a second host with the same id takes over
    /// the calls of the first. Default: <c>app.1</c>.
    /// </summary>
    public string Application { get; init; } = "app.1";

    /// <summary>Gets the way in which the application gets access to the portal. Default: <see cref="TestInstallation.Page"/>.</summary>
    public TestInstallation Installation { get; init; } = TestInstallation.Page;

    /// <summary>Gets the path of the installation page, as given to <c>MapBizprocInstall</c>. Default: <c>/bizproc/install</c>.</summary>
    public string InstallPath { get; init; } = "/bizproc/install";

    /// <summary>
    /// Gets the public address of the application. No server listens there: the portal calls the application in this process. Default:
    /// <c>https://app.1.test</c> for the application <c>app.1</c>, or the address of the port with <see cref="UseRealPort"/>.
    /// </summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>
    /// Gets a value that is true if the application listens with Kestrel at a free port of this machine, for tests with a browser or another
    /// program. Default: false.
    /// </summary>
    public bool UseRealPort { get; init; }

    /// <summary>Gets settings of the application's configuration, which win over its files and variables.</summary>
    public IDictionary<string, string?> Configuration { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets a function that changes the services after the application has added its own.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Gets a function that changes the web host, such as its environment. Default environment: <c>Development</c>.</summary>
    public Action<IWebHostBuilder>? ConfigureWebHost { get; init; }

    /// <summary>Gets the maximum time to start the application, and the maximum time to deploy its actions. Default: 60 seconds.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the maximum time of a run. Default: 30 seconds.</summary>
    public TimeSpan RunTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the public address of an application without a port.</summary>
    internal string OwnAddress => $"https://{Application}.test";
}
