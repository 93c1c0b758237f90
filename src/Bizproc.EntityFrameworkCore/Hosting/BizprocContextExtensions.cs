using Bizproc.EntityFrameworkCore.Contexts;
using Bizproc.EntityFrameworkCore.Hosting;
using Bizproc.EntityFrameworkCore.Storage;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bizproc;

/// <summary>Keeps the data of Bizproc in a context of Entity Framework Core.</summary>
public static class BizprocContextExtensions
{
    /// <summary>
    /// Keeps portals, tokens and the keys of accepted calls in a context of the application, whose model calls <c>modelBuilder.AddBizproc()</c>. Waiting
    /// calls remain in memory.
    /// </summary>
    /// <remarks>
    /// Each operation has a context of its own: from <see cref="IDbContextFactory{TContext}"/> if it is registered, otherwise from a new scope. Tokens
    /// are protected by Data Protection, as the application has configured it. The host does not start without the tables.
    /// </remarks>
    /// <typeparam name="TContext">The class of the context.</typeparam>
    /// <param name="builder">The builder of Bizproc.</param>
    public static BizprocBuilder KeepPortalsIn<TContext>(this BizprocBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);

        var services = builder.Services;
        services.AddDataProtection();
        services.TryAddSingleton(static provider =>
        {
            var protector = provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Secrets.Purpose);
            return new Secrets(protector.Protect, protector.Unprotect);
        });
        services.Replace(ServiceDescriptor.Singleton<ContextSource, ContextSource<TContext>>());
        services.Replace(ServiceDescriptor.Singleton<IPortalStore, ContextPortalStore>());
        services.Replace(ServiceDescriptor.Singleton<ITokenStore, ContextTokenStore>());
        services.TryAddSingleton<ContextSeenCalls>();
        services.Replace(ServiceDescriptor.Singleton<ISeenCalls>(static provider => provider.GetRequiredService<ContextSeenCalls>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SeenCallsCleaner>());
        return builder;
    }
}
