using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bizproc.Portal.Tokens;

/// <summary>Protects what a copy of the database must not reveal: tokens, event tokens, and the content of calls and answers.</summary>
/// <remarks>The packages that store secrets bring Data Protection; this library does not need it otherwise.</remarks>
/// <param name="protect">Protects bytes: Data Protection of the application, for <see cref="Purpose"/>.</param>
/// <param name="unprotect">Gets them back, or throws a <see cref="CryptographicException"/>.</param>
internal sealed class Secrets(Func<byte[], byte[]> protect, Func<byte[], byte[]> unprotect)
{
    /// <summary>The purpose of the protector. It must not change, or stored secrets become unreadable.</summary>
    public const string Purpose = "Bizproc.Tokens.v1";

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
            if (_loading is null or { IsFaulted: true }) _loading = Task.Factory.StartNew(Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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
    /// <exception cref="SecretsUnreadableException">The key is missing, or belongs to another application.</exception>
    public byte[] Unprotect(byte[] secret, string owner)
    {
        try
        {
            return unprotect(secret);
        }
        catch (CryptographicException failure)
        {
            ThrowIfDatabaseIsAway(failure);
            throw new SecretsUnreadableException(
                $"The stored secrets of {owner} cannot be read, because the keys that protect them are missing: restore the keys of Data Protection (Bizproc.Durable keeps them in the table bizproc_keys, unless the application names another place), the certificate that protects the keys, and the application name, as they were when the secrets were stored. If they are lost, every portal must install the application again. {failure.Message}",
                failure);
        }
    }

    public PortalTokens? UnprotectTokens(byte[]? tokens, string owner)
    {
        if (tokens is null) return null;

        var data = JsonSerializer.Deserialize(Unprotect(tokens, owner), TokensJson.Default.TokensData)!;
        return new PortalTokens(data.AccessToken, data.RefreshToken);
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
