using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bizproc.Testing.Hosting;

/// <inheritdoc cref="IApplicationServer"/>
/// <typeparam name="TEntryPoint">A class of the application's assembly.</typeparam>
/// <param name="configure">Changes the application before it is built.</param>
internal sealed class ApplicationFactory<TEntryPoint>(Action<IWebHostBuilder> configure) : WebApplicationFactory<TEntryPoint>, IApplicationServer
    where TEntryPoint : class
{
    private bool _hasPort;

    public void Start(int? port)
    {
        _hasPort = port is not null;
        if (port is { } number) UseKestrel(options => options.Listen(IPAddress.Loopback, number));
        TellContentRoot();
        StartServer();
    }

    public HttpMessageHandler CreateHandler() => _hasPort
        ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }
        : Server.CreateHandler();

    public HttpClient CreateClient(Uri address) => CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = address });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        configure(builder);
    }

    /// <summary>
    /// Tells the framework the folder of the application before it looks for one itself: far from the solution and in another current directory it would
    /// find none and fail. It reads a variable of the process, which is the same for all hosts of an application.
    /// </summary>
    private static void TellContentRoot()
    {
        var application = typeof(TEntryPoint).Assembly;
        string variable = $"ASPNETCORE_TEST_CONTENTROOT_{application.GetName().Name!.ToUpperInvariant().Replace('.', '_')}";
        if (Environment.GetEnvironmentVariable(variable) is null && ContentRoot.Find(application) is { } folder) Environment.SetEnvironmentVariable(variable, folder);
    }
}
