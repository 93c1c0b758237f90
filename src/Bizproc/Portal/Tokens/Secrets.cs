using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bizproc.Portal.Tokens;

/// <summary>Protects what a copy of the database must not reveal: tokens, event tokens, and the content of calls and answers.</summary>
/// <remarks>The packages that store secrets bring Data Protection; this library does not need it otherwise.</remarks>
/// <param name="protect">Protects bytes: Data Protection of the application, for <see cref="Purpose"/>.</param>
/// <param name="unprotect">Gets them back, or throws a <see cref="CryptographicException"/>.</param>
/// <param name="prepare">Opens the place of the keys before they are loaded: Data Protection logs each failure with its stack. Default: nothing.</param>
internal sealed class Secrets(Func<byte[], byte[]> protect, Func<byte[], byte[]> unprotect, Func<Task>? prepare = null)
{
    /// <summary>The purpose of the protector. It must not change, or stored secrets become unreadable.</summary>
    public const string Purpose = "Bizproc.Tokens.v1";

    /// <summary>The way out if the tokens of a portal that an application names itself are lost with the keys.</summary>
    public const string RemoveTokens = "If they are lost, delete the row of the portal in the table bizproc_tokens, and give the application new tokens";

    private const string InstallAgain = "If they are lost, every portal must install the application again";

    private readonly Lock _gate = new();
    private volatile bool _isLoaded;
    private Task? _loading;

    /// <summary>Loads the keys before their first use, which otherwise blocks the thread of every caller until they are loaded.</summary>
    public ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        if (_isLoaded) return ValueTask.CompletedTask;

        Task loading;
        lock (_gate)
        {
            if (_loading is null or { IsFaulted: true }) _loading = Task.Run(PrepareAndLoadAsync, CancellationToken.None);
            loading = _loading;
        }

        return new ValueTask(loading.WaitAsync(cancellationToken));
    }

    public byte[] Protect(byte[] secret)
    {
        try
        {
            return protect(secret);
        }
        catch (CryptographicException failure)
        {
            ThrowIfDatabaseIsAway(failure);
            throw;
        }
    }

    public byte[]? Protect(PortalTokens? tokens) => tokens is null
        ? null
        : Protect(JsonSerializer.SerializeToUtf8Bytes(new TokensData(tokens.AccessToken, tokens.RefreshToken), TokensJson.Default.TokensData));

    /// <summary>Gets a secret back.</summary>
    /// <param name="secret">The protected secret.</param>
    /// <param name="owner">The owner in the message, such as <c>the portal 0f3a</c>.</param>
    /// <param name="remedy">The last sentence of the message: the way out if the keys are lost for ever.</param>
    /// <exception cref="SecretsUnreadableException">The key is missing, or belongs to another application.</exception>
    public byte[] Unprotect(byte[] secret, string owner, string remedy = InstallAgain)
    {
        try
        {
            return unprotect(secret);
        }
        catch (CryptographicException failure)
        {
            ThrowIfDatabaseIsAway(failure);
            throw new SecretsUnreadableException(
                $"The stored secrets of {owner} cannot be read, because the keys that protect them are missing: restore the keys of Data Protection (Bizproc.Durable keeps them in the table bizproc_keys, unless the application names another place), the certificate that protects the keys, and the application name, as they were when the secrets were stored. Without AddDataProtection().SetApplicationName(...), the application name may be the folder of the program, so that an instance in another folder has other keys. {remedy}. {failure.Message}",
                failure);
        }
    }

    public PortalTokens? UnprotectTokens(byte[]? tokens, string owner, string remedy = InstallAgain)
    {
        if (tokens is null) return null;

        var data = JsonSerializer.Deserialize(Unprotect(tokens, owner, remedy), TokensJson.Default.TokensData)!;
        return new PortalTokens(data.AccessToken, data.RefreshToken);
    }

    private async Task PrepareAndLoadAsync()
    {
        if (prepare is not null) await prepare().ConfigureAwait(false);
        await Task.Factory.StartNew(Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
    }

    private void Load()
    {
        Protect([]);
        _isLoaded = true;
    }

    /// <summary>Data Protection wraps every failure to load its keys. An unavailable database is not a missing key.</summary>
    private static void ThrowIfDatabaseIsAway(Exception failure)
    {
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException or TimeoutException) ExceptionDispatchInfo.Throw(inner);
        }
    }
}
