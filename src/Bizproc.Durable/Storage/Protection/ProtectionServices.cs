using Bizproc.Durable.Storage.Databases;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Durable.Storage.Protection;

/// <summary>Adds Data Protection, and decides where its keys are kept.</summary>
internal static class ProtectionServices
{
    /// <summary>The name of the application, which otherwise is the folder of the program: instances in other folders could not read each other.</summary>
    private const string ApplicationName = "bizproc";

    /// <summary>
    /// Adds <see cref="Secrets"/>. If the application has configured where the keys of Data Protection are kept, before or after this call, that
    /// remains. Otherwise they are kept in the database.
    /// </summary>
    /// <param name="services">The services, with a <see cref="DurableDatabase"/>.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton(static services =>
        {
            var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Secrets.Purpose);
            return new Secrets(protector.Protect, protector.Unprotect, () => OpenAsync(services));
        });

        // After the configuration of the application, wherever it stands: only then is it known whether there is one.
        services.AddOptions<KeyManagementOptions>().PostConfigure<IServiceProvider>(static (options, services) =>
        {
            if (options.XmlRepository is not null) return;

            options.XmlRepository = services.GetService<IXmlRepository>();
            if (options.XmlRepository is not null) return;

            var database = services.GetRequiredService<DurableDatabase>();
            options.XmlRepository = new DatabaseKeyRepository(database);
            if (options.XmlEncryptor is null) services.GetService<ILogger<DatabaseKeyRepository>>()?.KeysUnprotected(database.Name);
        });
        services.AddOptions<DataProtectionOptions>().PostConfigure<IServiceProvider>(static (options, services) =>
        {
            bool isNamed = options.ApplicationDiscriminator is not null && options.ApplicationDiscriminator != services.GetApplicationUniqueIdentifier();
            if (!isNamed && services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository is DatabaseKeyRepository)
                options.ApplicationDiscriminator = ApplicationName;
        });
        return services;
    }

    /// <summary>Opens the database if the keys are there.</summary>
    private static async Task OpenAsync(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository is not DatabaseKeyRepository) return;

        var connection = await services.GetRequiredService<DurableDatabase>().OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
