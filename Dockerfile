# The grader with all that it needs, for students and for instructors: see exercises/README.md and docs/docker.md.
#
#   docker build -t masterclass .
#   docker run --rm -it -v "$PWD/exercises:/masterclass/exercises" masterclass part1
ARG BASE=python:3.12-slim

FROM ${BASE} AS build
ENV PIP_NO_CACHE_DIR=1 PIP_NO_COMPILE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /build
COPY pyproject.toml ./
# The project's own requirements, and what students may test and watch with; ffmpeg as one file, a fifth of Debian's.
RUN python -c "import tomllib; p = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
    print(*p['dependencies'], *p['optional-dependencies']['watch'], 'pytest>=7', 'scikit-learn>=0.24', sep='\n')" \
    > requirements.txt \
    && pip install -r requirements.txt \
    && pip install --target /build/ffmpeg 'imageio-ffmpeg==0.6.0' \
    && install -m 755 /build/ffmpeg/imageio_ffmpeg/binaries/ffmpeg-* /opt/venv/bin/ffmpeg \
    && pip uninstall -y pip \
    # Tests of libraries, and headers that only compilers read.
    && find /opt/venv -depth -type d \( -name tests -o -name include \) -exec rm -rf {} + \
    && find /opt/venv -exec touch -h -d @1700000000 {} + \
    && python -m compileall -q --invalidation-mode unchecked-hash /opt/venv

FROM ${BASE}
# A processor that every machine has: what numba compiles while the image is built is used wherever it runs.
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    NUMBA_CPU_NAME=generic \
    NUMBA_CACHE_DIR=/opt/numba \
    MPLCONFIGDIR=/opt/matplotlib
COPY --from=build /opt/venv /opt/venv
COPY . /masterclass
WORKDIR /masterclass
# `python -m grader` works in every folder, and librosa is warmed up: it takes half a minute without a cache.
RUN site=$(python -c "import site; print(site.getsitepackages()[0])") \
    && echo /masterclass > "$site/masterclass.pth" \
    && python -m compileall -q --invalidation-mode unchecked-hash grader \
    && python -c "import subprocess; from grader.sandbox.launch import interpreter, surroundings; \
    subprocess.run(interpreter('warm', 'librosa'), check=True, **surroundings())" \
    && python -c "import matplotlib.font_manager" \
    && useradd --create-home --uid 1000 student \
    && find /opt/numba /opt/matplotlib /masterclass ! -perm -a+r -exec chmod a+r {} + \
    && find /opt/numba /opt/matplotlib /masterclass -type d ! -perm -a+x -exec chmod a+x {} +
USER 1000
# Caches are read only where they could be written, and the image is read-only: a copy of 2 MB goes to /tmp.
ENV NUMBA_CACHE_DIR=/tmp/numba MPLCONFIGDIR=/tmp/matplotlib
# The first word is a program or something to grade: `masterclass bash`, `masterclass part1`.
ENTRYPOINT ["/bin/sh", "-c", "cp -r /opt/numba /opt/matplotlib /tmp/ 2>/dev/null; case \"$1\" in bash|sh|python|pytest) exec \"$@\" ;; *) exec python -m grader \"$@\" ;; esac", "masterclass"]
CMD ["--help"]
