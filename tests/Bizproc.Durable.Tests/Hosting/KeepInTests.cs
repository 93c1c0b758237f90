using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Bizproc.Durable.Tests.Hosting;

/// <summary>The registrations of <c>KeepIn</c>, and its options.</summary>
public sealed class KeepInTests
{
    [Fact]
    public void A_store_of_the_application_stays()
    {
        using var own = CreateServices(static services => services.AddSingleton<IPortalStore, OwnStore>());
        using var none = CreateServices();

        Assert.IsType<OwnStore>(own.GetRequiredService<IPortalStore>());
        Assert.IsType<Storage.Portals.SqlPortalStore>(none.GetRequiredService<IPortalStore>());
        Assert.Single(none.GetServices<IPortalStore>());
    }

    [Fact]
    public void The_engine_in_memory_gets_no_calls()
    {
        using var services = CreateServices();

        Assert.StartsWith("Durable", services.GetRequiredService<ICallIntake>().GetType().Name, StringComparison.Ordinal);
        Assert.StartsWith("Durable", services.GetRequiredService<IReplyOutbox>().GetType().Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_databases_are_refused() => Assert.Throws<InvalidOperationException>(static () => CreateBuilder(new ServiceCollection()).KeepIn("other.db"));

    [Fact]
    public void The_configuration_wins_over_the_code()
    {
        using var services = CreateServices(settings: new() { ["Bizproc:Durable:File"] = "/data/other.db", ["Bizproc:Durable:CheckIn"] = "00:00:02" });
        var options = services.GetRequiredService<IOptions<DurableOptions>>().Value;

        Assert.Equal("/data/other.db", options.File);
        Assert.Equal(TimeSpan.FromSeconds(2), options.CheckIn);
        Assert.Equal(TimeSpan.FromDays(30), options.KeepSeen);
    }

    [Theory]
    [InlineData("CheckIn", "00:00:00.5", "must be from 00:00:01 to 00:05:00")]
    [InlineData("CheckIn", "00:06:00", "must be from 00:00:01 to 00:05:00")]
    [InlineData("CheckIn", "7", "write 00:00:07 for 7 seconds")]
    [InlineData("CheckIn", "often", "must be a time")]
    [InlineData("KeepSeen", "12:00:00", "must be at least 1.00:00:00")]
    public void A_wrong_option_is_named(string name, string value, string message)
    {
        using var services = CreateServices(settings: new() { [$"Bizproc:Durable:{name}"] = value });
        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DurableOptions>>().Value);

        Assert.Contains($"Bizproc:Durable:{name} is", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret", "is not a connection string of PostgreSQL")]
    [InlineData("Host=localhost;Secret=secret", "is not a connection string of PostgreSQL")]
    [InlineData("Password=secret", "names no server")]
    [InlineData("", "names no server")]
    [InlineData("Host=localhost;Password=secret;Pooling=false;Multiplexing=true", "is not a connection string of PostgreSQL, or its options contradict each other")]
    public void A_wrong_connection_string_is_named_but_not_shown(string text, string message)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddBizproc(static _ => { }).KeepInPostgreSql(text);
        using var provider = services.BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<DurableOptions>>().Value);

        Assert.Contains("Bizproc:Durable:PostgreSql " + message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "names no file: write its path, such as bizproc.db")]
    [InlineData("~/x.db", "is '~/x.db', but ~ is not expanded here: write the whole path")]
    [InlineData(":memory:", "is ':memory:', but must be the path of a file")]
    [InlineData("file:x?mode=memory", "is 'file:x?mode=memory', but must be the path of a file")]
    [InlineData("Data Source=x.db", "is a connection string, but must be only the path of the file")]
    public void A_text_that_is_no_path_is_named_with_what_to_write(string file, string message)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddBizproc(static _ => { }).KeepIn(file);
        using var provider = services.BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<DurableOptions>>().Value);

        Assert.StartsWith("Bizproc:Durable:File " + message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_one_sentence_before_anything_else_starts()
    {
        FakeLogCollector log = new();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log));
        CreateBuilder(builder.Services, Path.Join(Path.GetTempPath(), $"bizproc-missing-{Guid.NewGuid():N}", "bizproc.db"));
        using var host = builder.Build();

        await Assert.ThrowsAsync<SchemaException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain(log.GetSnapshot(), static line => line.Category?.Contains("DataProtection", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_options_tell_no_password() =>
        Assert.DoesNotContain("secret", new DurableOptions { PostgreSql = "Host=localhost;Password=secret" }.ToString(), StringComparison.Ordinal);

    private static ServiceProvider CreateServices(Action<IServiceCollection>? configure = null, Dictionary<string, string?>? settings = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
        configure?.Invoke(services);
        CreateBuilder(services);
        return services.BuildServiceProvider();
    }

    private static BizprocBuilder CreateBuilder(IServiceCollection services, string? file = null) => services
        .AddBizproc(static options =>
        {
            options.PublicUrl = new Uri("https://app.example.com");
            options.ClientId = "app.1";
            options.ClientSecret = "secret.1";
        })
        .KeepIn(file ?? Path.Join(Path.GetTempPath(), "bizproc-never-opened.db"));

    private sealed class OwnStore : IPortalStore
    {
        public ValueTask<InstalledPortal?> FindAsync(string memberId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<InstalledPortal> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask RemoveAsync(string memberId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<bool> TrySaveAsync(InstalledPortal portal, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
