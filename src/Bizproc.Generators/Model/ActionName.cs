namespace Bizproc.Generators.Model;

/// <summary>All that the registry needs of a class, and so all that it is written again for.</summary>
/// <param name="Reference">How code anywhere names the class.</param>
/// <param name="HintName">The name of its file.</param>
/// <param name="IsRegistered">True if the registry lists it.</param>
/// <param name="HasFile">True if code is written for it.</param>
internal sealed record ActionName(string Reference, string HintName, bool IsRegistered, bool HasFile)
{
    public static ActionName Of(TypeModel type) => new(type.Reference, type.HintName, type.IsWritten, type.IsWritten || type.IsStub);
}
