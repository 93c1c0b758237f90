using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Bizproc.Durable.Storage.Portals;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Protection;

public sealed class SecretsTests(PostgreSqlServer server)
{
    private static readonly byte[] Secret = "a secret"u8.ToArray();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Another_process_reads_a_secret_with_the_keys_of_the_database(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        byte[] kept = test.Secrets.Protect(Secret);

        var other = test.CreateServices(test.Open()).GetRequiredService<Secrets>();

        Assert.Equal(Secret, other.Unprotect(kept, "the portal"));
        Assert.Equal(new PortalTokens("access", "refresh"), other.UnprotectTokens(test.Secrets.Protect(new PortalTokens("access", "refresh")), "the portal"));
        Assert.Single(await test.ReadAsync("select id from bizproc_keys"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Processes_that_start_at_once_read_the_secrets_of_each_other(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind, server);
        var all = Enumerable.Range(0, 4).Select(_ => test.CreateServices(test.Open()).GetRequiredService<Secrets>()).ToList();

        byte[][] kept = await Task.WhenAll(all.Select(secrets => Task.Run(() => secrets.Protect(Secret), TestContext.Current.CancellationToken))).WithinLimitAsync();

        Assert.All(all, secrets => Assert.All(kept, one => Assert.Equal(Secret, secrets.Unprotect(one, "the portal"))));
    }

    [Fact]
    public async Task Lost_keys_are_an_exception_of_their_own_that_says_what_to_do()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        byte[] kept = test.Secrets.Protect(Secret);
        await test.ExecuteAsync("delete from bizproc_keys");

        var other = test.CreateServices(test.Open()).GetRequiredService<Secrets>();

        var unreadable = Assert.Throws<SecretsUnreadableException>(() => other.Unprotect(kept, "the portal 0f"));
        Assert.StartsWith("The stored secrets of the portal 0f cannot be read, because the keys that protect them are missing: restore ", unreadable.Message, StringComparison.Ordinal);
        Assert.Contains("Without AddDataProtection().SetApplicationName(...), the application name may be the folder of the program", unreadable.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<CryptographicException>(unreadable.InnerException);
    }

    [Fact]
    public async Task The_keys_of_another_application_name_are_missing_keys()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        byte[] kept = test.Secrets.Protect(Secret);

        var other = test.CreateServices(test.Open(), static services => services.AddDataProtection().SetApplicationName("shop")).GetRequiredService<Secrets>();

        Assert.Throws<SecretsUnreadableException>(() => other.Unprotect(kept, "the portal"));
    }

    /// <summary>Instances run in different folders, and a release often in a new one.</summary>
    [Fact]
    public async Task The_folder_of_the_program_does_not_matter()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);

        Assert.Equal("bizproc", NameOf(test.CreateServices(test.Database)));
        Assert.Equal("shop", NameOf(test.CreateServices(test.Database, static services => services.AddDataProtection().SetApplicationName("shop"))));

        static string? NameOf(IServiceProvider services) => services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator;
    }

    [Fact]
    public async Task Unprotected_keys_beside_the_secrets_are_told_once()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);

        for (int i = 0; i < 3; i++) test.Secrets.Unprotect(test.Secrets.Protect(Secret), "the portal");

        var warning = Assert.Single(test.Log.GetSnapshot(), static record => record.Id.Id == 140);
        Assert.StartsWith($"The keys that protect tokens and calls are in the file {test.File} itself, unprotected: ", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_a_certificate_protects_are_in_the_database_without_a_warning()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var database = test.Open();
        var secrets = test.CreateServices(database, services => services.AddDataProtection().ProtectKeysWithCertificate(certificate)).GetRequiredService<Secrets>();

        byte[] kept = secrets.Protect(Secret);

        Assert.Equal(Secret, secrets.Unprotect(kept, "the portal"));
        Assert.Contains("EncryptedData", Assert.Single(await test.ReadAsync("select xml from bizproc_keys")), StringComparison.Ordinal);
        Assert.DoesNotContain(test.Log.GetSnapshot(), record => record.Id.Id == 140);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_of_the_application_remain_where_it_keeps_them(bool isService)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var own = new ListRepository();
        var secrets = test.CreateServices(test.Open(), services =>
        {
            if (isService) services.AddSingleton<IXmlRepository>(own);
            else services.Configure<KeyManagementOptions>(options => options.XmlRepository = own);
        }).GetRequiredService<Secrets>();

        secrets.Protect(Secret);

        Assert.Single(own.GetAllElements());
        Assert.Empty(await test.ReadAsync("select id from bizproc_keys"));
        Assert.DoesNotContain(test.Log.GetSnapshot(), record => record.Id.Id == 140);
    }

    [Fact]
    public async Task A_database_that_is_away_is_no_missing_key()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        byte[] kept = test.Secrets.Protect(Secret);
        var secrets = test.CreateServices(test.Open(), static services => services.Configure<KeyManagementOptions>(static options => options.XmlRepository = new AwayRepository()))
            .GetRequiredService<Secrets>();

        Assert.Throws<SqliteException>(() => secrets.Unprotect(kept, "the portal"));
        Assert.Throws<SqliteException>(() => secrets.Protect(Secret));
    }

    /// <summary>A burst of calls right after the start would otherwise hold all threads, also those that load the keys.</summary>
    [Fact]
    public async Task Callers_that_need_keys_before_they_are_loaded_block_no_thread()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        using var slow = new SlowRepository();
        var secrets = test.CreateServices(test.Database, services => services.Configure<KeyManagementOptions>(options => options.XmlRepository = slow))
            .GetRequiredService<Secrets>();
        var store = new SqlTokenStore(test.Database, secrets, TimeProvider.System);

        Task<Task>[] callers = [.. Enumerable.Range(0, 6).Select(number => Task.Factory.StartNew(
            () => store.SaveAsync(new Uri($"https://portal{number}.example/"), new PortalTokens("access"), TestContext.Current.CancellationToken).AsTask(),
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        await Eventually.TrueAsync(() => callers.All(static caller => caller.IsCompleted));
        Assert.All(callers, static caller => Assert.False(caller.Result.IsCompleted));
        slow.Answer.Set();
        await Task.WhenAll(callers.Select(static caller => caller.Unwrap())).WithinLimitAsync();
        Assert.Equal(["6"], await test.ReadAsync("select count(*) from bizproc_tokens"));
    }

    [Fact]
    public async Task Keys_that_could_not_be_loaded_are_loaded_again()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var away = new AwayRepository();
        var secrets = test.CreateServices(test.Database, services => services.Configure<KeyManagementOptions>(options => options.XmlRepository = away))
            .GetRequiredService<Secrets>();

        await Assert.ThrowsAsync<SqliteException>(async () => await secrets.LoadAsync(TestContext.Current.CancellationToken));
        away.IsBack = true;

        await secrets.LoadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
    }

    private sealed class SlowRepository : IXmlRepository, IDisposable
    {
        private readonly ListRepository _elements = new();

        public ManualResetEventSlim Answer { get; } = new();

        public IReadOnlyCollection<XElement> GetAllElements()
        {
            Answer.Wait(Eventually.Limit);
            return _elements.GetAllElements();
        }

        public void StoreElement(XElement element, string friendlyName) => _elements.StoreElement(element, friendlyName);

        public void Dispose() => Answer.Dispose();
    }

    private sealed class ListRepository : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements() => [.. _elements];

        public void StoreElement(XElement element, string friendlyName) => _elements.Add(element);
    }

    private sealed class AwayRepository : IXmlRepository
    {
        private readonly ListRepository _elements = new();

        public bool IsBack { get; set; }

        public IReadOnlyCollection<XElement> GetAllElements() => IsBack ? _elements.GetAllElements() : throw new SqliteException("disk I/O error", 10);

        public void StoreElement(XElement element, string friendlyName) => _elements.StoreElement(element, friendlyName);
    }
}
