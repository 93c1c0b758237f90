using Bizproc.CompilerServices;

namespace Bizproc;

/// <summary>Members that can be called on every action class. Before C# 14 the generator writes them into each class.</summary>
/// <example>
/// <code>
/// await SendOffer.AddAsync(portal, cancellationToken);
/// </code>
/// </example>
public static class BizprocActionExtensions
{
    extension<TAction>(TAction)
        where TAction : IBizprocAction<TAction>
    {
        /// <inheritdoc cref="ActionRequests.AddAsync{TAction}"/>
        public static Task AddAsync(IPortalClient portal, CancellationToken cancellationToken = default) =>
            ActionRequests.AddAsync<TAction>(portal, cancellationToken);

        /// <inheritdoc cref="ActionRequests.DeleteAsync{TAction}"/>
        public static Task DeleteAsync(IPortalClient portal, CancellationToken cancellationToken = default) =>
            ActionRequests.DeleteAsync<TAction>(portal, cancellationToken);
    }
}
