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
        /// <inheritdoc cref="ActionCalls.AddAsync{TAction}"/>
        public static Task AddAsync(IPortalClient portal, CancellationToken cancellationToken = default) =>
            ActionCalls.AddAsync<TAction>(portal, cancellationToken);

        /// <inheritdoc cref="ActionCalls.DeleteAsync{TAction}"/>
        public static Task DeleteAsync(IPortalClient portal, CancellationToken cancellationToken = default) =>
            ActionCalls.DeleteAsync<TAction>(portal, cancellationToken);
    }
}
