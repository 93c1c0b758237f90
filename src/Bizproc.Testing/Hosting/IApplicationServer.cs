namespace Bizproc.Testing.Hosting;

/// <summary>The server of the application under test, whatever its entry point.</summary>
internal interface IApplicationServer : IAsyncDisposable
{
    /// <summary>Gets the services of the started application.</summary>
    IServiceProvider Services { get; }

    /// <summary>Starts the application.</summary>
    /// <param name="port">The port of the loopback interface at which it listens; <see langword="null"/> for none.</param>
    void Start(int? port);

    /// <summary>Creates a handler that reaches the started application.</summary>
    HttpMessageHandler CreateHandler();

    /// <summary>Creates a client of the started application.</summary>
    /// <param name="address">The address of the application.</param>
    HttpClient CreateClient(Uri address);
}
