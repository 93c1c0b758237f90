namespace Bizproc.Testing.Application;

/// <summary>A service that a test may replace.</summary>
public class Shop
{
    public virtual string Name => "The corner shop";
}
