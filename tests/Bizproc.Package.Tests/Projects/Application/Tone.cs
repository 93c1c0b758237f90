using Bizproc;

namespace Application;

public enum Tone
{
    [BizprocOption("kind", Name = "Kind")] Kind,
    [BizprocOption("stern", Name = "Stern")] Stern,
}
