namespace Bizproc;

/// <summary>A portal is known to be that portal, but has not shown that the tokens are an administrator's. Nothing was changed.</summary>
/// <param name="portal">The portal's origin.</param>
/// <param name="remedy">What a person has to do about it.</param>
/// <param name="failure">What the portal answered, or why it did not.</param>
internal sealed class NotAdministratorException(Uri portal, string remedy, Exception failure)
    : PostRefusedException(Forbidden, "The portal does not show that these are an administrator's tokens", failure)
{
    /// <summary>The portal's origin.</summary>
    public Uri Portal => portal;

    /// <summary>What a person has to do about it.</summary>
    public string Remedy => remedy;
}
