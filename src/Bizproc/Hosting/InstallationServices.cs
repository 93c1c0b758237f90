using Bizproc.Incoming.Receiving;
using Bizproc.Installation;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Rollout;
using Bizproc.Installation.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bizproc.Hosting;

/// <summary>Registers the services for portals that install the application.</summary>
internal static class InstallationServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<IPortalStore, MemoryPortalStore>();
        services.TryAddSingleton<StoredPortals>();
        services.TryAddSingleton<PortalHosts>();
        services.TryAddSingleton<PortalConnector>();
        services.TryAddSingleton<PortalMoves>();
        services.TryAddSingleton<PortalClientFactory>();
        services.TryAddSingleton<PortalClients>();
        services.TryAddSingleton<PortalProof>();
        services.TryAddSingleton<PageTokens>();
        services.TryAddSingleton<PortalProvider>();
        services.TryAddSingleton<AdministratorCheck>();
        services.TryAddSingleton<ProofQueue>();
        services.TryAddSingleton<AdministratorProof>();
        services.TryAddSingleton<CurrentRelease>();
        services.TryAddSingleton<IPortalRollout, StoreRollout>();
        services.TryAddSingleton<InstallationDeployer>();
        services.TryAddSingleton<Installer>();
        services.TryAddSingleton<InstallationReceiver>();
    }
}
