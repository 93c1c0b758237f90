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
        StartServer();
    }

    public HttpMessageHandler CreateHandler() => _hasPort
        ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }
        : Server.CreateHandler();

    public HttpClient CreateClient(Uri address) => CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = address });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (ContentRoot.Find(typeof(TEntryPoint).Assembly) is { } folder) builder.UseContentRoot(folder);
        configure(builder);
    }
}
