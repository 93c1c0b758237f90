namespace Bizproc.Installation.Proof;

/// <summary>The post of a portal is refused, or cannot be checked now. Nothing was changed.</summary>
/// <remarks>A refusal of a post is thrown, because it is found several calls below the endpoint. A refused call is so common that it is returned.</remarks>
/// <param name="refusal">The refusal.</param>
/// <param name="failure">The cause, for the operator of the application.</param>
internal class PostRefusedException(Refusal refusal, Exception? failure = null) : Exception(refusal.Reason, failure)
{
    /// <summary>The refusal, for the response.</summary>
    public Refusal Refusal => refusal;

    /// <summary>Creates the exception for a post that does not prove its origin.</summary>
    public static PostRefusedException Forged(string reason, Exception? failure = null) => new(Refusal.Forged(reason), failure);

    /// <summary>Creates the exception for a post that cannot be checked now. A later try may succeed.</summary>
    public static PostRefusedException Undecided(string reason, Exception? failure = null) => new(Refusal.Undecided(reason), failure);
}
